package org.fabcom.ledger.fees;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.CurrencyId;
import org.springframework.stereotype.Repository;

/** The rules by which currencies take a fee. Thread-safe. */
@Repository
public class FeeRules {

    /** Those of some currencies that hold on a day. */
    public static final String HOLDS = " r.type = :type and r.currency = any (cast(:currencies as uuid[]))"
            + " and r.from_day <= :day and (r.until_day is null or r.until_day >= :day)";

    public static final String COLUMNS =
            "r.id, r.currency, r.type, r.label, r.fixed, r.percent, r.payee, r.from_day, r.until_day, c.step";

    private static final String SELECT =
            "select " + COLUMNS + " from ledger.fee_rule r join ledger.currency c on c.id = r.currency where ";

    private final Sql db;
    private final Clock clock;

    public FeeRules(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of a currency, those that go on first. */
    public List<FeeRule> of(CurrencyId currency) {
        return db.sql(SELECT + "r.currency = :currency order by (r.until_day is null) desc, r.from_day desc, r.id")
                .param("currency", currency.value())
                .list(FeeRules::read);
    }

    /** Those that hold today, of open currencies. */
    public List<FeeRule> holding() {
        return db.sql(SELECT + "r.from_day <= :day and (r.until_day is null or r.until_day >= :day)"
                        + " and c.closed_at is null order by c.name, r.type")
                .param("day", today())
                .list(FeeRules::read);
    }

    /** Those that hold today for payments of this type, at most one for each currency. */
    public List<FeeRule> of(PaymentType type, Collection<CurrencyId> currencies) {
        return db.sql(SELECT + HOLDS + " order by r.currency")
                .param("type", type.name(), "currencies", array(currencies), "day", today())
                .list(FeeRules::read);
    }

    public LocalDate today() {
        return Days.today(clock);
    }

    /** As PostgreSQL reads a list of them. */
    public static String array(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** False if another one holds for this type in one of its days. Throws IllegalArgumentException for a day that is over. */
    public boolean add(FeeRule it, PartyId by) {
        if (it.from().isBefore(today())) throw new IllegalArgumentException("from");
        return db.sql("""
                insert into ledger.fee_rule (id, currency, type, label, fixed, percent, payee, from_day, made_by, made_at)
                values (:id, :currency, :type, :label, :fixed, :percent, :payee, :from, :by, :now)
                on conflict do nothing
                """)
                .param("id", it.id())
                .param("currency", it.currency().value())
                .param("type", it.type().name())
                .param("label", it.label())
                .param("fixed", it.fixed())
                .param("percent", it.percent())
                .param("payee", it.payee().value())
                .param("from", it.from())
                .param("by", by.value())
                .updated();
    }

    /** Today is the last day; a rule that has not begun takes nothing. False if it ended before. */
    public boolean end(CurrencyId currency, UUID id) {
        return db.sql("""
                update ledger.fee_rule set until_day = case when from_day <= :day then :day else from_day - 1 end
                where id = :id and currency = :currency and until_day is null
                """)
                .param("id", id, "currency", currency.value(), "day", today())
                .updated();
    }

    public static FeeRule read(ResultSet row, int n) throws SQLException {
        return new FeeRule(
                Rows.id(row, "id"),
                new CurrencyId(Rows.id(row, "currency")),
                PaymentType.valueOf(row.getString("type")),
                row.getString("label"),
                row.getLong("fixed"),
                row.getInt("percent"),
                Rows.party(row, "payee"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getLong("step"));
    }
}
