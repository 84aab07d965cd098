package org.fabcom.till.archive;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.closing.Closing;
import org.fabcom.till.closing.Closings;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One closing to read again, print and show: what was taken, by which means, its VAT, what was counted and what moved. */
@Controller
record ClosingPages(
        TillDesk desk,
        Closings closings,
        TillEvents events,
        ClosingWords closing,
        EventFacts facts,
        TillWords words,
        PaidDues.Owed deposits,
        ChequeSlips slips) {

    private static final Set<EventKind> TOLD =
            Set.of(EventKind.OPENED, EventKind.FLOAT, EventKind.DEPOSIT, EventKind.INVOICE, EventKind.COUNTED);
    private static final Set<EventKind> MOVED = Set.of(EventKind.FLOAT, EventKind.DEPOSIT, EventKind.INVOICE);

    @GetMapping(TillDesk.HOME + "/{till}/clotures/{number}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView closing(UUID till, long number, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.TILL, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR);
        var it = closings.find(till, number).orElseThrow(Problem::notFound);
        var day = ofDay(it);
        var cheques = it.kind() == EventKind.DAY
                ? slips.of(it, page)
                : new ChequeSlips.Slips(List.of(), List.of(), List.of());
        boolean lists = at.may(Duty.CHECK) || at.may(Duty.REPORTS) || at.may(Duty.AUDITOR);
        return page.show(
                "till/closing",
                new ClosingView(
                        lists ? at.path() + "/clotures" : TillDesk.HOME,
                        at.till().name(),
                        at.till().training(),
                        closing.of(it, page),
                        day.size() < 2
                                ? ""
                                : page.t(
                                        "till.closing.day",
                                        page.shortDate(it.lastDay()),
                                        day.size(),
                                        page.euros(day.stream()
                                                .mapToLong(one -> one.totals().cents())
                                                .sum())),
                        day.stream()
                                .filter(one -> one.number() != it.number())
                                .map(one -> other(one, page))
                                .toList(),
                        told(it, page),
                        it.kind() == EventKind.DAY ? deposits.kept(at.till(), it, page) : List.of(),
                        cheques.toBank().stream().map(ChequeSlips.Slip::line).toList(),
                        cheques.total(page),
                        cheques.gone(),
                        cheques.kept().stream().map(ChequeSlips.Slip::line).toList()));
    }

    /** The day that was closed last, for whoever sells there and does not read the list. */
    @GetMapping(TillDesk.HOME + "/{till}/clotures/derniere")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView last(UUID till, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.TILL, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR);
        return closings.newest(till, EventKind.DAY, 1).stream()
                .findFirst()
                .map(it -> page.redirect(at.path() + "/clotures/" + it.number()))
                .orElseGet(() -> page.redirectWithCare(TillDesk.HOME, "till.closings.none"));
    }

    /** A day that was closed, opened and closed again has several closings. */
    private List<Closing> ofDay(Closing it) {
        return it.kind() == EventKind.DAY ? closings.on(it.till(), it.lastDay()) : List.of();
    }

    private static LinkView other(Closing it, Page page) {
        return new LinkView(
                TillDesk.HOME + "/" + it.till() + "/clotures/" + it.number(),
                page.t(
                        "till.closing.other",
                        page.dateTime(it.at()),
                        page.euros(it.totals().cents())));
    }

    /** Of a day: how it was opened, what moved, each kind and means with its sum, what was counted. */
    private List<ClosingView.ToldView> told(Closing it, Page page) {
        if (it.kind() != EventKind.DAY) return List.of();
        var told = new LinkedHashMap<String, List<TillEvent>>();
        for (var event : events.between(it.till(), it.first(), it.last()))
            if (TOLD.contains(event.kind()))
                told.computeIfAbsent(
                                title(event, page) + (MOVED.contains(event.kind()) ? "" : event.number()),
                                title -> new ArrayList<>())
                        .add(event);
        return told.values().stream().map(all -> told(all, page)).toList();
    }

    private String title(TillEvent it, Page page) {
        var what = page.t("till.event." + it.kind());
        var way = words.way(it, page);
        return way.isEmpty() ? what : what + " · " + way;
    }

    private ClosingView.ToldView told(List<TillEvent> all, Page page) {
        var one = all.getFirst();
        var sum = page.euros(all.stream().mapToLong(TillWords::cents).sum());
        return new ClosingView.ToldView(
                title(one, page),
                one.kind() == EventKind.COUNTED || all.size() > 1 && kept(one) ? "" : sum,
                all.stream()
                        .map(it -> new ClosingView.MoveView(
                                page.dateTime(it.at()), words.operator(it.operator(), page), facts(it, all, page)))
                        .toList());
    }

    /** Cheques of deposit that lie there are no money; those that were cashed left them. */
    private static boolean kept(TillEvent it) {
        return it.kind() == EventKind.DEPOSIT
                && it.said().path("means").asString("").equals("CHEQUE");
    }

    private List<String> facts(TillEvent it, List<TillEvent> all, Page page) {
        if (!MOVED.contains(it.kind())) return facts.of(it, page);
        var about = TillWords.about(it);
        return List.of(all.size() == 1 ? about : page.euros(TillWords.cents(it)) + " · " + about);
    }
}
