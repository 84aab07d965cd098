package org.fabcom.catalogue.editing;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.catalogue.history.Sentences;
import org.fabcom.catalogue.history.Signatures;
import org.fabcom.catalogue.history.TheirsView;
import org.fabcom.catalogue.reading.FactOrder;
import org.fabcom.catalogue.reading.SheetView.Line;
import org.fabcom.kernel.Ids;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A fact is added, or a better one takes the place of another. */
@Controller
record FactPages(
        Sheets sheets,
        Facts facts,
        FactForms forms,
        Corrections corrections,
        Edits edits,
        Signatures signatures,
        Typed typed) {

    private static final String TEMPLATE = "catalogue/factform";

    @GetMapping(EditingPages.BENCH + "/fait")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView blank(String slug, @RequestParam String sur, Page page) {
        var sheet = sheet(slug);
        return page.show(TEMPLATE, view(sheet, about(sheet, sur), null, Form.empty(), null, page));
    }

    @PostMapping(EditingPages.BENCH + "/fait")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView add(String slug, @RequestParam String sur, Form form, Visitor me, Page page) {
        return add(Ids.next(), slug, sur, form, me, page);
    }

    ModelAndView add(UUID id, String slug, String sur, Form form, Visitor me, Page page) {
        var sheet = sheet(slug);
        var about = about(sheet, sur);
        var fact = read(id, sheet, about, form, me, page).orElse(null);
        var why = form.value(Typed.WHY).isEmpty() ? "" : typed.words(form, Typed.WHY, 500, page);
        if (fact == null || why == null) return page.refuse(TEMPLATE, view(sheet, about, null, form, null, page));
        corrections.add(fact, why, me.party());
        return page.redirect(EditingPages.bench(sheet), "editing.fact.added", Sentences.about(about, page));
    }

    /** As it is typed, under this number. */
    Optional<Fact> read(UUID id, Sheet sheet, String about, Form form, Visitor me, Page page) {
        return Optional.ofNullable(forms.read(form, sheet, about, null, me.party(), page))
                .map(it -> it.numbered(id));
    }

    @GetMapping(EditingPages.BENCH + "/faits/{id}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView filled(String slug, UUID id, Page page) {
        var sheet = sheet(slug);
        var fact = fact(sheet, id);
        if (fact == null) return overtaken(sheet, id, Form.empty(), page);
        return page.show(TEMPLATE, view(sheet, fact.about(), fact, FactForms.filled(fact), null, page));
    }

    @PostMapping(EditingPages.BENCH + "/faits/{id}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView correct(String slug, UUID id, Form form, Visitor me, Page page) {
        var sheet = sheet(slug);
        var fact = fact(sheet, id);
        if (fact == null) return overtaken(sheet, id, form, page);
        var next = forms.read(form, sheet, fact.about(), fact, me.party(), page);
        var why = typed.words(form, Typed.WHY, 500, page);
        if (next == null || why == null)
            return page.refuse(TEMPLATE, view(sheet, fact.about(), fact, form, null, page));
        return switch (corrections.correct(fact, next, why, me.party())) {
            case EditOutcome.Done(UUID edit) ->
                page.redirectWithUndo(
                        EditingPages.bench(sheet),
                        SettlePages.back(sheet, edit),
                        "editing.fact.corrected",
                        Sentences.about(fact.about(), page));
            case EditOutcome.Overtaken it -> overtaken(sheet, id, form, page);
            case EditOutcome.Same it -> page.redirect(EditingPages.bench(sheet));
        };
    }

    /** Somebody took this fact off meanwhile: what they did, and what was typed so far, which can still be added. */
    private ModelAndView overtaken(Sheet sheet, UUID id, Form form, Page page) {
        var theirs = edits.thatTook(List.of(id)).orElseThrow(Problem::notFound);
        return page.refuse(
                409, TEMPLATE, view(sheet, theirs.subject(), null, form, signatures.theirs(theirs, page), page));
    }

    private Sheet sheet(String slug) {
        return sheets.find(slug).orElseThrow(Problem::notFound);
    }

    private static String about(Sheet sheet, String wanted) {
        if (!FactOrder.all(sheet.commons()).contains(wanted)) throw Problem.badRequest();
        return wanted;
    }

    private @Nullable Fact fact(Sheet sheet, UUID id) {
        return facts.of(sheet.id()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private FactFormView view(
            Sheet sheet, String about, @Nullable Fact former, Form form, @Nullable TheirsView theirs, Page page) {
        var bench = EditingPages.bench(sheet);
        return new FactFormView(
                sheet,
                Sentences.about(about, page),
                former == null ? null : Line.of(former, typed.today()),
                FactPart.of(about).stream().map(it -> asked(it, page)).toList(),
                OptionView.all(
                        Stream.of(Fact.Rank.values()).map(Fact.Rank::code).toList(),
                        it -> page.t("catalogue.rank." + it)),
                FactOrder.happens(about),
                form,
                theirs,
                former == null ? bench + "/fait?sur=" + about : bench + "/faits/" + former.id(),
                typed.today().toString());
    }

    private static FactFormView.Asked asked(FactPart part, Page page) {
        var help = "editing.part." + part.name() + ".help";
        return new FactFormView.Asked(
                FactForms.PART + part.name(),
                FactForms.label(part, page),
                part.choices().isEmpty() && page.has(help) ? page.t(help) : null,
                OptionView.all(part.choices(), it -> choice(part, it, page)),
                part.optional(),
                part.sort() == FactPart.Sort.WHOLE || part.sort() == FactPart.Sort.HUNDREDTHS);
    }

    private static String choice(FactPart part, String value, Page page) {
        return switch (part.name()) {
            case "currency" -> value;
            case "value" -> page.t("catalogue.value." + value);
            case "level" -> page.t("catalogue.portability." + value);
            case "period" -> page.t("catalogue.per." + value);
            default -> page.t("editing." + part.name() + "." + value);
        };
    }
}
