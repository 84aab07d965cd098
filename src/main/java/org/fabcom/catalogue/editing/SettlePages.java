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
import org.fabcom.catalogue.reading.Contradictions;
import org.fabcom.catalogue.reading.SheetView.Line;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person settles which of several facts stays (A4), or takes a wrong one off. */
@Controller
record SettlePages(
        Sheets sheets, Facts facts, Corrections corrections, Edits edits, Signatures signatures, Typed typed) {

    private static final String SETTLE = "catalogue/settle";
    private static final String RETIRE = "catalogue/retire";
    private static final String RIGHT = "garder";

    @GetMapping(EditingPages.BENCH + "/trancher")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView choices(String slug, @RequestParam("fait") List<UUID> ids, Page page) {
        var sheet = sheet(slug);
        var group = living(sheet, ids);
        return group.size() < ids.size()
                ? overtaken(SETTLE, sheet, ids, Form.empty(), page)
                : page.show(SETTLE, view(sheet, group, Form.empty(), page));
    }

    @PostMapping(EditingPages.BENCH + "/trancher")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView settle(String slug, @RequestParam("fait") List<UUID> ids, Form form, Visitor me, Page page) {
        var sheet = sheet(slug);
        var group = living(sheet, ids);
        if (group.size() < ids.size()) return overtaken(SETTLE, sheet, ids, form, page);
        if (Contradictions.of(group).size() != 1) throw Problem.badRequest();
        var right = group.stream()
                .filter(it -> it.id().toString().equals(form.value(RIGHT)))
                .findFirst();
        if (right.isEmpty()) form.reject(RIGHT, page.t("editing.error.choose"));
        var why = typed.words(form, Typed.WHY, 500, page);
        if (right.isEmpty() || why == null) return page.refuse(SETTLE, view(sheet, group, form, page));
        return switch (corrections.settle(group, right.get(), why, me.party())) {
            case EditOutcome.Done(UUID edit) -> done(sheet, edit, "editing.settled", right.get(), page);
            case EditOutcome.Overtaken it -> overtaken(SETTLE, sheet, ids, form, page);
            case EditOutcome.Same it -> page.redirect(EditingPages.bench(sheet));
        };
    }

    @GetMapping(EditingPages.BENCH + "/faits/{id}/retrait")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView wrong(String slug, UUID id, Page page) {
        var sheet = sheet(slug);
        var group = living(sheet, List.of(id));
        return group.isEmpty()
                ? overtaken(RETIRE, sheet, List.of(id), Form.empty(), page)
                : page.show(RETIRE, view(sheet, group, Form.empty(), page));
    }

    @PostMapping(EditingPages.BENCH + "/faits/{id}/retrait")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView retire(String slug, UUID id, Form form, Visitor me, Page page) {
        var sheet = sheet(slug);
        var group = living(sheet, List.of(id));
        if (group.isEmpty()) return overtaken(RETIRE, sheet, List.of(id), form, page);
        var why = typed.words(form, Typed.WHY, 500, page);
        if (why == null) return page.refuse(RETIRE, view(sheet, group, form, page));
        return switch (corrections.retire(group.getFirst(), why, me.party())) {
            case EditOutcome.Done(UUID edit) -> done(sheet, edit, "editing.fact.retired", group.getFirst(), page);
            case EditOutcome.Overtaken it -> overtaken(RETIRE, sheet, List.of(id), form, page);
            case EditOutcome.Same it -> page.redirect(EditingPages.bench(sheet));
        };
    }

    @PostMapping("/catalogue/{slug}/historique/{id}/rendre")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView giveBack(String slug, UUID id, Visitor me, Page page) {
        var sheet = sheet(slug);
        var edit = edits.find(id).orElseThrow(Problem::notFound);
        var here = sheet.url() + "/historique";
        return corrections
                .giveBack(edit, me.party())
                .map(it -> page.redirect(here, "editing.fact.returned", Sentences.subject(it, page)))
                .orElseGet(() -> page.redirectWithCare(here, "editing.fact.returned.already"));
    }

    /** Where a POST gives back what an act took off. */
    static String back(Sheet sheet, UUID edit) {
        return sheet.url() + "/historique/" + edit + "/rendre";
    }

    private static ModelAndView done(Sheet sheet, UUID edit, String notice, Fact fact, Page page) {
        return page.redirectWithUndo(
                EditingPages.bench(sheet), back(sheet, edit), notice, Sentences.about(fact.about(), page));
    }

    /** Somebody was faster: what they did, and nothing to choose any more. */
    private ModelAndView overtaken(String template, Sheet sheet, List<UUID> ids, Form form, Page page) {
        var theirs = edits.thatTook(ids).orElseThrow(Problem::notFound);
        var view = new SettleView(
                sheet, Sentences.about(theirs.subject(), page), List.of(), form, signatures.theirs(theirs, page), "");
        return page.refuse(409, template, view);
    }

    private SettleView view(Sheet sheet, List<Fact> group, Form form, Page page) {
        var here = EditingPages.bench(sheet);
        var ids = group.stream().map(it -> "fait=" + it.id()).collect(Collectors.joining("&"));
        var first = group.getFirst();
        return new SettleView(
                sheet,
                Sentences.about(first.about(), page),
                group.stream()
                        .map(it -> new SettleView.Choice(it.id().toString(), Line.of(it, typed.today())))
                        .toList(),
                form,
                null,
                group.size() == 1 ? here + "/faits/" + first.id() + "/retrait" : here + "/trancher?" + ids);
    }

    private List<Fact> living(Sheet sheet, List<UUID> ids) {
        return facts.of(sheet.id()).stream().filter(it -> ids.contains(it.id())).toList();
    }

    private Sheet sheet(String slug) {
        return sheets.find(slug).orElseThrow(Problem::notFound);
    }
}
