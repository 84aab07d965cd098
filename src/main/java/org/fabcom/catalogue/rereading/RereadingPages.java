package org.fabcom.catalogue.rereading;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.editing.Corrections;
import org.fabcom.catalogue.editing.EditOutcome;
import org.fabcom.catalogue.history.Sentences;
import org.fabcom.catalogue.reading.SheetView.Line;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.NextSteps;
import org.fabcom.web.NextSteps.Step;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ten facts to read again: still true, to be corrected, or not to be found any more; one touch each. */
@Controller
record RereadingPages(Rereading rereading, Facts facts, Sheets sheets, Corrections corrections, Clock clock) {

    private static final int URGENCY = 62;
    static final String HOME = "/administration/a-relire";

    @GetMapping(HOME)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView next(Page page) {
        var today = LocalDate.now(clock);
        var waiting = rereading.next(today);
        var said = facts.of(
                waiting.stream().map(Rereading.Waiting::sheet).distinct().toList());
        var items = waiting.stream()
                .flatMap(it -> item(it, said.getOrDefault(it.sheet(), List.of()), today, page))
                .toList();
        return page.show(
                "catalogue/rereading",
                new RereadingView(items, rereading.stale(today), rereading.offers(today), rereading.oldOffers(today)));
    }

    @PostMapping(HOME + "/{id}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    ModelAndView decide(UUID id, Form form, Visitor me, Page page) {
        var sheet = Ids.read(form.value("fiche"))
                .flatMap(it -> sheets.find(new org.fabcom.catalogue.SheetId(it)))
                .orElseThrow(Problem::notFound);
        var fact = facts.of(sheet.id()).stream()
                .filter(it -> it.id().equals(id) && it.readOn().toString().equals(form.value("lu")))
                .findFirst();
        if (fact.isEmpty()) return page.redirectWithCare(HOME, "editing.reread.late");
        boolean holds = form.value("faire").equals("confirmer");
        var outcome = holds
                ? corrections.confirm(fact.get(), LocalDate.now(clock), me.party())
                : corrections.retire(fact.get(), page.t("editing.reread.why"), me.party());
        return outcome instanceof EditOutcome.Done(UUID edit)
                ? page.redirectWithUndo(
                        HOME,
                        sheet.url() + "/historique/" + edit + "/rendre",
                        holds ? "editing.reread.confirmed" : "editing.reread.retired",
                        sheet.name(),
                        Sentences.about(fact.get().about(), page))
                : page.redirectWithCare(HOME, "editing.reread.late");
    }

    private Stream<RereadingView.Item> item(Rereading.Waiting it, List<Fact> said, LocalDate today, Page page) {
        Optional<Sheet> sheet = sheets.find(it.sheet());
        return said.stream()
                .filter(fact -> fact.id().equals(it.fact()) && sheet.isPresent())
                .map(fact -> new RereadingView.Item(
                        fact.id(),
                        Objects.requireNonNull(sheet.orElse(null)),
                        Sentences.about(fact.about(), page),
                        Line.of(fact, today),
                        sheet.map(Sheet::url).orElse("") + "/corriger/faits/" + fact.id()));
    }

    /** The way to the facts that wait to be read again. */
    @Bean
    static NavigationEntry rereadingEntry() {
        return new RoomEntry(
                "catalogue", Place.ADMINISTRATION, 31, HOME, "editing.reread.nav", ADMINISTRATOR, CATALOGUE_EDITOR);
    }

    /** On the home page of an editor: what was read more than a year ago. */
    @Bean
    static NextSteps rereadingStepsNext(Rereading waiting, Clock clock) {
        var words = new Step(URGENCY, "editing.reread.home", "", HOME, "editing.queue.do", "inbox", "");
        return page ->
                NextSteps.counted(InstanceRole.CATALOGUE_EDITOR, () -> waiting.old(Days.today(clock)), words, page);
    }
}
