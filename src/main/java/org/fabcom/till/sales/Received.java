package org.fabcom.till.sales;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fabcom.billing.Shares;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Repository;

/** Payments in currencies of the territory that just arrived, and pay no sale yet; what paid one goes back to the wallet it came from. */
@Repository
public class Received {

    private static final Duration RECENT = Duration.ofHours(2);

    /** {@code unit}: as the ledger names it; hours are counted in minutes. */
    public record Arrived(
            UUID transfer,
            String from,
            UUID currency,
            String symbol,
            String unit,
            int decimals,
            long units,
            Instant at) {}

    private final Sql db;
    private final Clock clock;
    private final Ledger ledger;
    private final TillEvents events;

    Received(Sql db, Clock clock, Ledger ledger, TillEvents events) {
        this.db = db;
        this.clock = clock;
        this.ledger = ledger;
        this.events = events;
    }

    /** The newest first. */
    public List<Arrived> of(PartyId organisation) {
        return db.sql("""
                select t.id, coalesce(p.name, '') as payer, c.id as currency, c.symbol, c.unit, c.decimals, m.available, m.made_at
                from ledger.posting_card m
                join ledger.account_card a on a.id = m.account
                join ledger.transfer_card t on t.id = m.transfer
                join ledger.currency_card c on c.id = a.currency
                left join people.party_card p on p.id = t.payer
                where a.party = :organisation and m.available > 0 and m.made_at > :since
                  and not exists (select from till.paid_transfer u where u.transfer = t.id)
                  and not exists (select from ledger.charge_card g where g.transfer = t.id)
                order by m.made_at desc limit 12
                """)
                .param(
                        "organisation",
                        organisation.value(),
                        "since",
                        clock.instant().minus(RECENT))
                .list((row, n) -> new Arrived(
                        Rows.id(row, "id"),
                        row.getString("payer"),
                        Rows.id(row, "currency"),
                        row.getString("symbol"),
                        row.getString("unit"),
                        row.getInt("decimals"),
                        row.getLong("available"),
                        Times.read(row, "made_at")));
    }

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
