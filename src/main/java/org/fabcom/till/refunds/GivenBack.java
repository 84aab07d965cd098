package org.fabcom.till.refunds;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.billing.Shares;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** What paid a sale in currencies of the territory goes back to the wallet it came from. */
@Component
record GivenBack(Ledger ledger, TillEvents events) {

    /** Of what transfers paid for a sale so many cents go back to whoever paid, by the ledger’s own counter-entry: one that is enough, else all as far as they go. */
    List<Payment> giveBack(SaleRead sale, long cents, PartyId by, String key) {
        var paid = left(sale);
        var whole = paid.stream().filter(it -> it.cents() >= cents).findFirst();
        var back = new ArrayList<Payment>();
        long left = cents;
        for (var it : whole.map(List::of).orElse(paid)) {
            if (left == 0) break;
            long part = Math.min(left, it.cents());
            back.add(reversed(it, part, by, "till-" + key + (back.isEmpty() ? "" : "-" + back.size())));
            left -= part;
        }
        return back;
    }

    /** Transfers that paid for a sale, as far as they did not go back yet. */
    List<Payment> left(SaleRead sale) {
        return sale.payments().stream()
                .filter(it -> it.transfer() != null)
                .map(it -> rest(sale, it))
                .filter(it -> it.cents() > 0)
                .toList();
    }

    private Payment reversed(Payment paid, long cents, PartyId by, String key) {
        long units = Shares.divided(paid.units(), cents, paid.cents());
        var amounts = List.of(new Amount(new CurrencyId(requireNonNull(paid.currency())), units));
        var back = ledger.reverse(new TransferId(requireNonNull(paid.transfer())), amounts, by, key, "");
        if (back instanceof Booking.Refused refused)
            throw Problem.of(422, refused.why().code());
        return new Payment(Means.CURRENCY, -cents, 0, paid.currency(), -units, paid.transfer(), "");
    }

    /** What of a transfer did not go back yet; parts that go back add up to its units. */
    private Payment rest(SaleRead sale, Payment paid) {
        long cents = paid.cents();
        long units = paid.units();
        for (var event : events.concerning(sale.event().till(), sale.event().number())) {
            if (event.kind() != EventKind.REFUND) continue;
            for (var it : SaleRead.of(event).payments()) {
                if (!Objects.equals(it.transfer(), paid.transfer())) continue;
                cents += it.cents();
                units += it.units();
            }
        }
        return Payment.transfer(cents, requireNonNull(paid.currency()), units, requireNonNull(paid.transfer()));
    }
}
