package org.fabcom.catalogue.editing;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.history.Signatures;
import org.fabcom.catalogue.history.TheirsView;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whether a host takes newcomers, read by an editor (A9). */
@Controller
record OfferPages(Sheets sheets, Openings openings, Signatures signatures, Typed typed) {

    private static final String HERE = EditingPages.BENCH + "/offres/{id}";
    private static final String TEMPLATE = "catalogue/offerform";
    static final List<String> STATUSES = List.of("open", "full", "closing", "unknown");
    static final String STATUS = "places";
    static final String CLOSES = "ferme";

    @GetMapping(HERE)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView offer(String slug, UUID id, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        var offer = offer(sheet, id);
        return page.show(TEMPLATE, view(sheet, offer, form(offer), null, page));
    }

    /** As it stands; when it was read and why is said anew. */
    static Form form(Openings.Opening offer) {
        return Form.empty()
                .with(STATUS, offer.status())
                .with(CLOSES, offer.closesOn())
                .with(Typed.URL, offer.source().url())
                .with(Typed.TITLE, offer.source().title());
    }

    @PostMapping(HERE)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView set(String slug, UUID id, Form form, Visitor me, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        var offer = offer(sheet, id);
        var wish = read(form, page);
        if (wish == null) return page.refuse(TEMPLATE, view(sheet, offer, form, null, page));
        return answer(sheet, offer, form, openings.set(offer, wish, me.party()), "editing.offer.set", page);
    }

    @PostMapping(HERE + "/rendre")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView giveBack(String slug, UUID id, Form form, Visitor me, Page page) {
        var sheet = sheets.find(slug).orElseThrow(Problem::notFound);
        var offer = offer(sheet, id);
        var outcome = openings.giveBack(offer, Typed.seen(form), me.party());
        return answer(sheet, offer, form, outcome, "editing.offer.returned", page);
    }

    private ModelAndView answer(
            Sheet sheet, Openings.Opening offer, Form form, EditOutcome outcome, String notice, Page page) {
        return switch (outcome) {
            case EditOutcome.Done it -> page.redirect(EditingPages.bench(sheet), notice, offer.host());
            case EditOutcome.Same it -> page.redirect(EditingPages.bench(sheet), "editing.same");
            case EditOutcome.Overtaken(var theirs) ->
                page.refuse(409, TEMPLATE, view(sheet, offer, form, signatures.theirs(theirs, page), page));
        };
    }

    private Openings.@Nullable Wish read(Form form, Page page) {
        var status = form.value(STATUS);
        if (!STATUSES.contains(status)) form.reject(STATUS, page.t("editing.error.choose"));
        boolean closing = status.equals("closing") && !form.value(CLOSES).isEmpty();
        LocalDate closes = closing ? typed.day(form, CLOSES, page) : null;
        var source = typed.source(form, page);
        var read = typed.past(form, Typed.READ, page);
        var why = form.value(Typed.WHY).isEmpty() ? "" : typed.words(form, Typed.WHY, 500, page);
        if (form.wrong() || source == null || read == null || why == null) return null;
        return new Openings.Wish(status, closes, source, read, why, Typed.seen(form));
    }

    Openings.Opening offer(Sheet sheet, UUID id) {
        return openings.find(id).filter(it -> it.commons().equals(sheet.id())).orElseThrow(Problem::notFound);
    }

    private OfferFormView view(Sheet sheet, Openings.Opening offer, Form form, @Nullable TheirsView theirs, Page page) {
        return new OfferFormView(
                sheet,
                offer.host(),
                offer.text(),
                OptionView.all(STATUSES, it -> page.t("editing.status." + it)),
                offer.edited(),
                openings.last(offer).map(it -> it.id().toString()).orElse(""),
                form,
                theirs,
                EditingPages.bench(sheet) + "/offres/" + offer.offer(),
                typed.today().toString());
    }
}
