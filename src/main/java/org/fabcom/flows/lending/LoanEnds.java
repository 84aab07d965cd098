package org.fabcom.flows.lending;

import module java.base;
import org.fabcom.flows.items.ItemLines;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockState;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** What the end of a loan does with the object: on sale again, to the workshop, or gone. Each once. */
@Component
record LoanEnds(Loans loans, Repairs repairs, ItemLines lines) {

    /** The loan that ended last with words, where nothing was done with the object since; empty: there is nothing to look at. */
    Optional<Loan> toCheck(StockItem it) {
        if (it.state() != StockState.SALE) return Optional.empty();
        return loans.of(it.id()).stream().findFirst().filter(loan -> {
            var back = loan.back();
            var closed = loan.closed();
            return back != null
                    && closed != null
                    && !back.damage().isEmpty()
                    && lines.of(it.id()).stream().noneMatch(line -> line.at().isAfter(closed));
        });
    }

    void toWorkshop(Loan it, Visitor me) {
        var back = it.back();
        var words = back == null ? "" : back.damage();
        repairs.toWorkshop(number("retour ", it), it.item(), words, me.party()).ifPresent(why -> {
            throw Problem.conflict();
        });
    }

    void missing(Loan it, String words, Visitor me) {
        repairs.missing(number("perdu ", it), it.item(), words, me.party()).ifPresent(why -> {
            throw Problem.conflict();
        });
    }

    private static UUID number(String what, Loan it) {
        return Ids.named(what + it.id());
    }
}
