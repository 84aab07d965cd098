package org.fabcom.catalogue.merging;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.SourceRecords;
import org.fabcom.catalogue.history.Signatures;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person looks at two sheets side by side and says whether they are one (C32). */
@Controller
record CandidatePages(
        Candidates candidates,
        Merging merging,
        Merges merges,
        Sheets sheets,
        SourceRecords records,
        Facts facts,
        Signatures signatures) {

    static final String HOME = "/administration/doublons";
    private static final int AT_ONCE = 10;
    private static final int DONE = 50;

    @GetMapping(HOME)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView pairs(Address address, Page page) {
        var paging = Paging.of(address, AT_ONCE, candidates.count());
        var pairs = candidates.open(AT_ONCE, paging.offset()).stream()
                .map(it -> new CandidatesView.Pair(side(it.known(), page), side(it.lone(), page)))
                .toList();
        return page.show("catalogue/candidates", new CandidatesView(pairs, done(page), paging));
    }

    @PostMapping(HOME)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView decide(
            @RequestParam("garde") UUID kept, @RequestParam("autre") UUID other, Form form, Visitor me, Page page) {
        var why = Objects.requireNonNullElse(PlainText.of(form.value("pourquoi"), 500), "");
        var one = new SheetId(kept);
        var two = new SheetId(other);
        return form.value("faire").equals("fusion") ? merge(one, two, why, me, page) : refuse(one, two, why, me, page);
    }

    private ModelAndView merge(SheetId kept, SheetId gone, String why, Visitor me, Page page) {
        var name = sheets.find(kept).map(Sheet::name).orElse("");
        return switch (merging.merge(kept, gone, me.party(), why)) {
            case Merging.Outcome.Merged(UUID id) -> page.redirectWithUndo(HOME, undo(id), "editing.merge.done", name);
            case Merging.Outcome it -> page.redirectWithCare(HOME, "editing.merge.late");
        };
    }

    private ModelAndView refuse(SheetId one, SheetId two, String why, Visitor me, Page page) {
        return candidates.refuse(one, two, why, me.party())
                ? page.redirect(HOME, "editing.merge.refused")
                : page.redirectWithCare(HOME, "editing.merge.late");
    }

    @PostMapping(HOME + "/fusions/{id}/annulation")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView undo(UUID id, Visitor me, Page page) {
        return switch (merging.undo(id, me.party())) {
            case Merging.Outcome.Undone(SheetId back) ->
                page.redirect(
                        HOME,
                        "editing.merge.undone",
                        sheets.find(back).map(Sheet::name).orElseThrow(Problem::conflict));
            case Merging.Outcome it -> page.redirectWithCare(HOME, "editing.merge.late");
        };
    }

    private static String undo(UUID merge) {
        return HOME + "/fusions/" + merge + "/annulation";
    }

    private CandidatesView.Side side(Sheet sheet, Page page) {
        var sources = records.of(sheet.id()).stream()
                .map(it -> it.source())
                .distinct()
                .map(it -> page.has("catalogue.source." + it) ? page.t("catalogue.source." + it) : it)
                .toList();
        return new CandidatesView.Side(sheet, sources, facts.of(sheet.id()).size());
    }

    private List<CandidatesView.Done> done(Page page) {
        var all = merges.last(DONE);
        var names = signatures.of(
                all.stream().map(Merges.Done::by).filter(Objects::nonNull).toList(), page);
        return all.stream()
                .map(it -> new CandidatesView.Done(
                        it.gone(),
                        it.kept(),
                        it.url(),
                        it.why(),
                        it.by() == null ? "" : names.getOrDefault(it.by(), ""),
                        it.at(),
                        it.undoneAt(),
                        it.undoneAt() == null ? undo(it.id()) : null))
                .toList();
    }

    /** The way to the pairs that wait, with their number. */
    @Bean
    static NavigationEntry candidatesEntry(Candidates candidates) {
        return new RoomEntry(
                "catalogue",
                NavigationEntry.Place.ADMINISTRATION,
                30,
                HOME,
                "editing.merge.nav",
                visitor -> visitor.is(ADMINISTRATOR) || visitor.is(CATALOGUE_EDITOR),
                candidates::count);
    }
}
