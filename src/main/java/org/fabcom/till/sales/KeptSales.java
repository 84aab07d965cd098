package org.fabcom.till.sales;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.journal.Canonical;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.till.journal.Turn;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was sold without network: in its own session while it goes on, else as copied from a notebook, with both dates. */
@Component
public class KeptSales {

    private final DayEnd end;
    private final Sales sales;
    private final Baskets baskets;
    private final TillJournal journal;
    private final TillEvents events;

    KeptSales(DayEnd end, Sales sales, Baskets baskets, TillJournal journal, TillEvents events) {
        this.end = end;
        this.sales = sales;
        this.baskets = baskets;
        this.journal = journal;
        this.events = events;
    }

    /** The same key twice writes once. {@code deferred}: somebody enters it later, by hand. */
    @Transactional
    public void enter(UUID till, KeptSale it, boolean deferred) {
        var turn = end.turn(till, it.key());
        if (turn.done() != null) {
            if (!same(turn, it)) throw Problem.of(422, "FC-0465");
            return;
        }
        switch (it.act()) {
            case SOLD -> sold(turn, it, deferred);
            case GIVEN_UP -> givenUp(turn, it);
            case TAKEN_OVER -> {}
        }
        if (it.basket() != null) taken(till, it);
    }

    private void sold(Turn turn, KeptSale it, boolean deferred) {
        if (!turn.open()) throw Problem.of(409, "FC-5202");
        boolean here = !deferred && Long.valueOf(it.session()).equals(turn.session());
        var order = new SaleOrder(it.lines(), it.payments(), here ? null : it.day(), it.proof());
        sales.sell(turn.till().id(), order, it.operator(), it.key());
    }

    private void givenUp(Turn turn, KeptSale it) {
        var lines = it.lines().stream().map(SaleLine::said).toList();
        var said = Map.<String, Object>of("lines", lines, "device", it.proof().said());
        journal.write(turn, new EventDraft(EventKind.CANCELLED, it.operator(), it.key(), said));
    }

    /** Sent twice, or paid before the network was cut. */
    private boolean same(Turn turn, KeptSale it) {
        var event = events.find(turn.till().id(), requireNonNull(turn.done())).orElseThrow();
        var text = event.said().path("device").path("text");
        return text.isMissingNode()
                ? same(event, it)
                : text.asString("").equals(it.proof().text());
    }

    private static boolean same(TillEvent event, KeptSale it) {
        if (it.act() != KeptSale.Act.SOLD || event.kind() != EventKind.SALE) return false;
        var sale = SaleRead.of(event);
        return means(sale.payments()).equals(means(it.payments()))
                && left(sale.lines()).equals(left(it.lines()));
    }

    private static List<String> means(List<Payment> payments) {
        return payments.stream().map(it -> Canonical.of(it.said())).toList();
    }

    private static List<String> left(List<SaleLine> lines) {
        return lines.stream()
                .map(it -> it.kind() + " " + it.pieces() + " " + it.grams() + " " + it.cents() + " " + it.way())
                .toList();
    }

    /** The basket that it was stays on the server until now; one change may have come in whose answer was cut. */
    private void taken(UUID till, KeptSale it) {
        baskets.find(till, requireNonNull(it.basket()))
                .filter(there -> there.version() == it.version() || there.version() == it.version() + 1)
                .ifPresent(there -> baskets.drop(there.id()));
    }
}
