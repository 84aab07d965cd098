package org.fabcom.ledger.charges;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each night: months that are over are taken, once, from what stood on each account when they ended, less what the rule takes for the
 * months before. What one account refuses is noted and left; what refuses all of them is asked again the next night.
 */
@Component
class Charging extends Job {

    static final String NAME = "ledger.charges";

    /** Refusals that are those of one account, or of a currency that takes nothing any more. */
    private static final Set<Refusal> OWN = Set.of(Refusal.NOT_ENOUGH, Refusal.CLOSED_CURRENCY);

    private record Holder(PartyId party, long balance) {}

    private final ChargeRules rules;
    private final Currencies currencies;
    private final Ledger ledger;
    private final Sql db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Charging(
            ChargeRules rules,
            Currencies currencies,
            Ledger ledger,
            Sql db,
            Clock clock,
            TransactionTemplate transaction) {
        super(NAME, daily(1, 10));
        this.rules = rules;
        this.currencies = currencies;
        this.ledger = ledger;
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run() {
        Duties.each(rules.all(), this::catchUp);
    }

    /** A transaction a month: one that is refused undoes none before it, and those after it wait. */
    private void catchUp(ChargeRule rule) {
        var running = Days.today(clock).withDayOfMonth(1);
        for (var month = rule.from(); month.isBefore(running) && rule.takes(month); month = month.plusMonths(1)) {
            var taken = month;
            transaction.executeWithoutResult(status -> {
                if (begins(rule, taken)) take(rule, taken);
            });
        }
    }

    /** False if that month was taken before; whoever comes at the same time waits here. */
    private boolean begins(ChargeRule rule, LocalDate month) {
        return db.sql("insert into ledger.charge_month (rule, month, made_at) values (:rule, :month, :now)"
                        + " on conflict do nothing")
                .param("rule", rule.id(), "month", month, "now", clock.instant())
                .updated();
    }

    private void take(ChargeRule rule, LocalDate month) {
        var currency = currencies.find(rule.currency()).orElseThrow();
        int taken = 0;
        @Nullable Refusal passing = null;
        for (var it : holders(rule, month)) {
            long units = rule.due(it.balance(), currency.step());
            if (units <= 0) continue;
            var booking = ledger.record(new Order(
                    it.party(),
                    rule.payee(),
                    Amount.one(rule.currency(), units),
                    null,
                    "charge-" + rule.id() + "-" + month + "-" + it.party(),
                    rule.label() + " " + month.toString().substring(0, 7)));
            if (booking instanceof Booking.Booked) taken++;
            if (booking instanceof Booking.Refused refused && !OWN.contains(refused.why())) passing = refused.why();
            note(rule, month, it, units, booking);
        }
        if (taken == 0 && passing != null)
            throw new IllegalStateException("charge " + rule.id() + " took nothing for " + month + ": " + passing);
    }

    private List<Holder> holders(ChargeRule rule, LocalDate month) {
        return db.sql("""
                select a.party, coalesce((select p.available_after from ledger.posting p
                    where p.account = a.id and p.made_at < :end order by p.id desc limit 1), 0)
                  - coalesce((select sum(c.units) from ledger.charge c join ledger.transfer t on t.id = c.transfer
                    where c.rule = :rule and c.party = a.party and c.month < :month and t.made_at >= :end), 0) as balance
                from ledger.account a
                where a.currency = :currency and a.party is not null and a.party <> :payee and a.opened_at < :end
                order by a.party
                """)
                .param("currency", rule.currency().value())
                .param("payee", rule.payee().value())
                .param("rule", rule.id())
                .param("month", month)
                .param("end", end(month).toInstant())
                .list((row, n) -> new Holder(Rows.party(row, "party"), row.getLong("balance")));
    }

    private static ZonedDateTime end(LocalDate month) {
        return month.plusMonths(1).atStartOfDay(Days.ZONE);
    }

    private void note(ChargeRule rule, LocalDate month, Holder it, long units, Booking booking) {
        @Nullable
        UUID transfer = booking instanceof Booking.Booked done ? done.id().value() : null;
        var why = booking instanceof Booking.Refused refused ? refused.why().name() : "";
        db.sql("""
                insert into ledger.charge (rule, month, party, base, units, transfer, refused)
                values (:rule, :month, :party, :base, :units, :transfer, :why)
                """)
                .param("rule", rule.id())
                .param("month", month)
                .param("party", it.party().value())
                .param("base", it.balance())
                .param("units", units)
                .param("transfer", transfer, Types.OTHER)
                .param("why", why)
                .update();
    }
}
