package org.fabcom.till.archive;

import module java.base;
import org.fabcom.till.TillDesk;
import org.fabcom.till.closing.Closing;
import org.fabcom.till.closing.Closings;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.sessions.Deposits;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The cheques of a day, closed or not: those to take to the bank, of invoices too, and those that are kept as deposits. */
@Component
public class ChequeSlips {

    /**
     * « 12 € · n° 123, Crédit coopératif ».
     *
     * @param kind of the event that took it
     * @param url where it was taken; empty: there is no such page
     */
    public record Slip(EventKind kind, long cents, String line, String url) {}

    /**
     * All that a day has of cheques.
     *
     * @param toBank but for what went back to whoever gave it; deposits that are cashed with them
     * @param gone what went back after the closing: it may be on a slip that was printed before
     * @param kept cheques of deposit that lay there then
     */
    public record Slips(List<Slip> toBank, List<String> gone, List<Slip> kept) {

        /** What the bank gets; empty: nothing. */
        public String total(Page page) {
            long cents = toBank.stream().mapToLong(Slip::cents).sum();
            return cents == 0 ? "" : page.t("till.closing.cheques.total", page.euros(cents));
        }
    }

    private final TillEvents events;
    private final Deposits deposits;
    private final Closings closings;
    private final Clock clock;

    ChequeSlips(TillEvents events, Deposits deposits, Closings closings, Clock clock) {
        this.events = events;
        this.deposits = deposits;
        this.closings = closings;
        this.clock = clock;
    }

    Slips of(Closing it, Page page) {
        return of(it.till(), it.first(), it.last(), it.at(), page);
    }

    /** Of the day that goes on: what its closing would say now. */
    public Slips open(UUID till, Page page) {
        long closed = closings.newest(till, EventKind.DAY, 1).stream()
                .mapToLong(Closing::last)
                .findFirst()
                .orElse(0);
        return of(till, closed + 1, events.last(till), clock.instant(), page);
    }

    private Slips of(UUID till, long first, long last, Instant at, Page page) {
        var within = events.between(till, first, last);
        var cheques = new ArrayList<Cheque>();
        var refunds = events.concerning(till, first, last).stream()
                .filter(it -> it.kind() == EventKind.REFUND)
                .collect(Collectors.groupingBy(TillEvent::concerns));
        var invoices = new HashMap<String, List<Cheque>>();
        for (var it : within)
            switch (it.kind()) {
                case DEPOSIT -> {
                    if (said(it, "means").equals(Deposits.Means.CASHED.name()))
                        cheques.add(new Cheque(it, -it.cents(), said(it, "note"), said(it, "reason"), ""));
                }
                case SALE -> cheques.addAll(sold(it, refunds.getOrDefault(it.number(), List.of()), at));
                case INVOICE ->
                    invoices.computeIfAbsent(said(it, "invoice"), id -> invoiced(id, at)).stream()
                            .filter(one -> one.event.number() == it.number()
                                    && one.event.till().equals(till))
                            .forEach(cheques::add);
                default -> {}
            }
        var kept = deposits.kept(till, last, at).stream()
                .map(it -> new Slip(
                        EventKind.DEPOSIT,
                        it.cents(),
                        page.euros(it.cents()) + (it.note().isEmpty() ? "" : " · " + it.note()) + " · " + it.reason(),
                        ""))
                .toList();
        return new Slips(
                cheques.stream()
                        .filter(it -> it.left > 0)
                        .map(it -> new Slip(it.event.kind(), it.left, it.line(it.left, page), it.url))
                        .toList(),
                cheques.stream()
                        .filter(it -> it.since > 0)
                        .map(it -> it.line(it.since, page) + " · "
                                + page.t("till.closing.cheque.back", page.dateTime(it.last)))
                        .toList(),
                kept);
    }

    /** A cheque that was taken, and what of it is still there. */
    private static final class Cheque {
        final TillEvent event;
        final String about;
        final String url;
        long left;
        /** What went back after the closing, at last when. */
        long since;

        Instant last;

        Cheque(TillEvent event, long cents, String note, String otherwise, String url) {
            this.event = event;
            this.about = note.isEmpty() ? otherwise : note;
            this.url = url;
            this.left = cents;
            this.last = event.at();
        }

        String line(long cents, Page page) {
            return about.isEmpty() ? page.euros(cents) : page.euros(cents) + " · " + about;
        }
    }

    private static List<Cheque> sold(TillEvent sale, List<TillEvent> refunds, Instant closed) {
        var url = TillDesk.HOME + "/" + sale.till() + "/ventes/" + sale.number();
        var cheques = cheques(sale).stream()
                .map(paid -> new Cheque(sale, paid.cents(), paid.note(), "", url))
                .toList();
        for (var refund : refunds) for (var paid : cheques(refund)) back(cheques, -paid.cents(), refund, closed);
        return cheques;
    }

    /** Of whichever till, the newest first. */
    private List<Cheque> invoiced(String invoice, Instant closed) {
        var url = TillDesk.HOME + "/facture/" + invoice;
        var cheques = new ArrayList<Cheque>();
        for (var it : events.ofInvoice(UUID.fromString(invoice))) {
            if (!said(it, "means").equals(Payment.Means.CHEQUE.name())) continue;
            if (it.cents() < 0) back(cheques, -it.cents(), it, closed);
            else cheques.addFirst(new Cheque(it, it.cents(), said(it, "note"), said(it, "reference"), url));
        }
        return cheques;
    }

    /** The cheque that is undone goes back, else one of just this sum, else as they stand. */
    private static void back(List<Cheque> cheques, long cents, TillEvent by, Instant closed) {
        long undone = by.said().path("undoes").asLong(0);
        var order = cheques.stream()
                .sorted(Comparator.comparing((Cheque it) ->
                                it.event.number() != undone || !it.event.till().equals(by.till()))
                        .thenComparing(it -> it.left != cents))
                .toList();
        long still = cents;
        for (var it : order) {
            long part = Math.min(it.left, still);
            it.left -= part;
            still -= part;
            if (part == 0 || !by.at().isAfter(closed)) continue;
            it.since += part;
            it.last = by.at();
        }
    }

    private static List<Payment> cheques(TillEvent event) {
        return SaleRead.of(event).payments().stream()
                .filter(paid -> paid.means() == Payment.Means.CHEQUE)
                .toList();
    }

    private static String said(TillEvent it, String name) {
        return it.said().path(name).asString("");
    }
}
