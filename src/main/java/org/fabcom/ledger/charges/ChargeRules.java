package org.fabcom.ledger.charges;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.CurrencyId;
import org.springframework.stereotype.Repository;

/** The rules by which currencies take something by the month. Thread-safe. */
@Repository
record ChargeRules(Sql db, Clock clock) {

    private static final String SELECT =
            "select id, currency, kind, label, rate, exempt, units, payee, from_month, until_month from ledger.charge_rule ";

    List<ChargeRule> of(CurrencyId currency) {
        return db.sql(SELECT + "where currency = :currency order by (until_month is null) desc, from_month desc, id")
                .param("currency", currency.value())
                .list(ChargeRules::read);
    }

    /** In the order in which they were written. */
    List<ChargeRule> all() {
        return db.sql(SELECT + "order by made_at, id").list(ChargeRules::read);
    }

    /** False if it stands there already, or if it is a demurrage and another one holds in one of its months. */
    boolean add(ChargeRule it, PartyId by) {
        boolean demurrage = it.kind() == ChargeRule.Kind.DEMURRAGE;
        return db.sql("""
                insert into ledger.charge_rule (id, currency, kind, label, rate, exempt, units, payee, from_month, made_by, made_at)
                values (:id, :currency, :kind, :label, :rate, :exempt, :units, :payee, :from, :by, :now)
                on conflict do nothing
                """)
                .param("id", Ids.next())
                .param("currency", it.currency().value())
                .param("kind", it.kind().name())
                .param("label", it.label())
                .param("rate", demurrage ? it.rate() : null, Types.INTEGER)
                .param("exempt", it.exempt())
                .param("units", demurrage ? null : it.units(), Types.BIGINT)
                .param("payee", it.payee().value())
                .param("from", it.from())
                .param("by", by.value())
                .param("now", clock.instant())
                .updated();
    }

    /** The month that runs is the last one that is taken; a rule that took none and began with it takes none. False if it ended before. */
    boolean end(CurrencyId currency, UUID id) {
        return db.sql("""
                update ledger.charge_rule
                set until_month = case when from_month < :month then :month else from_month - interval '1 month' end
                where id = :id and currency = :currency and until_month is null
                """)
                .param("id", id, "currency", currency.value(), "month", month())
                .updated();
    }

    /** The first day of the month that runs: a rule that is written today begins then or later. */
    LocalDate month() {
        return Days.today(clock).withDayOfMonth(1);
    }

    /** What a rule took for a month, and how many accounts their limit kept from it. */
    record Taken(LocalDate month, String label, long units, int refused) {}

    /** The last months. */
    List<Taken> taken(CurrencyId currency) {
        return db.sql("""
                select c.month, r.label, coalesce(sum(c.units) filter (where c.transfer is not null), 0)::bigint as taken,
                    count(*) filter (where c.transfer is null) as refused
                from ledger.charge c join ledger.charge_rule r on r.id = c.rule
                where r.currency = :currency group by c.month, r.id, r.label order by c.month desc, r.label limit 24
                """)
                .param("currency", currency.value())
                .list((row, n) -> new Taken(
                        row.getObject("month", LocalDate.class),
                        row.getString("label"),
                        row.getLong("taken"),
                        row.getInt("refused")));
    }

    private static ChargeRule read(ResultSet row, int n) throws SQLException {
        return new ChargeRule(
                Rows.id(row, "id"),
                new CurrencyId(Rows.id(row, "currency")),
                ChargeRule.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getInt("rate"),
                row.getLong("exempt"),
                row.getLong("units"),
                Rows.party(row, "payee"),
                row.getObject("from_month", LocalDate.class),
                row.getObject("until_month", LocalDate.class));
    }
}
