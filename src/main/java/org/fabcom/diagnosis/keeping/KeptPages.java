package org.fabcom.diagnosis.keeping;

import module java.base;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Library;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.keeping.KeptListView.PairView;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.Kept;
import org.fabcom.diagnosis.kept.KeptRow;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.diagnosis.links.ShortLinks;
import org.fabcom.diagnosis.result.ResultView.KeptView;
import org.fabcom.diagnosis.result.SheetViews;
import org.fabcom.diagnosis.result.ShownSheet;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The kept sheets of one’s organisations: listed, opened as they were, compared, taken away and brought back. */
@Controller
record KeptPages(
        Diagnoses diagnoses, Accompaniment accompaniment, People people, SheetViews sheets, ShortLinks links, Pdf pdf) {

    @GetMapping(Kept.PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mine(@RequestParam(required = false) @Nullable UUID organisation, Visitor me, Page page) {
        var rows = diagnoses.of(me.seats().keySet()).stream()
                .filter(it -> organisation == null || it.organisation().value().equals(organisation))
                .toList();
        return page.show("diagnosis/kept", new KeptListView(rows, pairs(rows, page)));
    }

    /** Each organisation’s newest sheet with the one before it. */
    private static List<PairView> pairs(List<KeptRow> rows, Page page) {
        var pairs = new ArrayList<PairView>();
        rows.stream().collect(Collectors.groupingBy(KeptRow::organisation)).values().stream()
                .filter(it -> it.size() > 1)
                .forEach(it -> pairs.add(new PairView(
                        "/faire-le-point/comparer?avant=" + it.get(1).id() + "&apres="
                                + it.get(0).id(),
                        it.get(0).organisationName(),
                        page.shortDate(it.get(1).at()),
                        page.shortDate(it.get(0).at()))));
        return pairs;
    }

    @GetMapping(Kept.PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView open(UUID id, Visitor me, Page page) {
        var kept = mayRead(id, me);
        return page.show("diagnosis/result", sheets.screen(shown(kept, page.print(), page), page));
    }

    @GetMapping(Kept.PATH + "/{id}.pdf")
    @Access(Access.Level.SIGNED_IN)
    Object paper(UUID id, Visitor me, Page page) {
        var kept = mayRead(id, me);
        var view = sheets.paper(shown(kept, true, page), page);
        return pdf.answer(page.t("diagnosis.pdf.file"), "diagnosis/paper", view, page);
    }

    @GetMapping(Kept.PATH + "/{id}/preuves")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView proofs(UUID id, @RequestParam(defaultValue = "0") String outil, Visitor me, Page page) {
        var shown = shown(mayRead(id, me), false, page);
        return page.show("diagnosis/proofs", sheets.proofs(shown, outil, page));
    }

    @GetMapping("/faire-le-point/comparer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView compare(@RequestParam UUID avant, @RequestParam UUID apres, Visitor me, Page page) {
        var before = mayRead(avant, me);
        var after = mayRead(apres, me);
        if (!before.organisation().equals(after.organisation())) throw Problem.badRequest();
        var view = new Comparison(diagnosis(before), diagnosis(after), page).view(name(before), before, after);
        return page.show("diagnosis/compare", view);
    }

    @PostMapping(Kept.PATH + "/{id}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView remove(UUID id, Visitor me, Page page) {
        mayChange(id, me);
        diagnoses.remove(id);
        return page.redirectWithUndo(Kept.PATH, Kept.PATH + "/" + id + "/remettre", "diagnosis.kept.removed");
    }

    @PostMapping(Kept.PATH + "/{id}/remettre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView bringBack(UUID id, Visitor me, Page page) {
        mayChange(id, me);
        diagnoses.bringBack(id);
        return page.redirect(Kept.PATH, "diagnosis.kept.back");
    }

    /** Members of the organisation, and those who accompany; for others it does not exist. */
    private Kept mayRead(UUID id, Visitor me) {
        var kept = diagnoses.find(id).filter(it -> !it.removed()).orElseThrow(Problem::notFound);
        if (me.sits(kept.organisation(), Seat.MEMBER) || staff(me)) return kept;
        throw Problem.notFound();
    }

    private void mayChange(UUID id, Visitor me) {
        var kept = diagnoses.find(id).orElseThrow(Problem::notFound);
        if (me.sits(kept.organisation(), Seat.MEMBER)) return;
        throw staff(me) ? Problem.forbidden() : Problem.notFound();
    }

    static boolean staff(Visitor me) {
        return me.is(InstanceRole.MEDIATOR) || me.is(InstanceRole.COORDINATOR);
    }

    private static Answers answers(Kept kept) {
        return Answers.ofQuery(kept.answers());
    }

    private static Diagnosis diagnosis(Kept kept) {
        return Diagnosis.of(Checked.of(answers(kept)).situation(), kept.library(), kept.day());
    }

    private ShownSheet shown(Kept kept, boolean paper, Page page) {
        var link = paper ? links.known(kept.url()).orElse(null) : null;
        return new ShownSheet(diagnosis(kept), answers(kept), kept.url(), false, note(kept, page), link, null);
    }

    private KeptView note(Kept kept, Page page) {
        return new KeptView(
                name(kept), page.dateTime(kept.at()), people.name(kept.by()).orElse(""), changed(kept), "");
    }

    private String name(Kept kept) {
        return people.name(kept.organisation()).orElse("");
    }

    /** How many facts came or went since; the sheet keeps those of its day. */
    private int changed(Kept kept) {
        var now = accompaniment.library(Checked.of(answers(kept)).situation());
        var before = facts(kept.library());
        var after = facts(now);
        int gone = (int) before.stream().filter(it -> !after.contains(it)).count();
        int come = (int) after.stream().filter(it -> !before.contains(it)).count();
        return Math.max(gone, come);
    }

    private static HashSet<UUID> facts(Library library) {
        return library.known().stream()
                .flatMap(it -> it.facts().stream())
                .map(it -> it.id())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
