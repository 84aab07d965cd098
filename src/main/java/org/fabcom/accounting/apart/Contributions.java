package org.fabcom.accounting.apart;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.accounting.BookRefusal;
import org.fabcom.accounting.Mappings;
import org.fabcom.accounting.Period;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What a party received in units that are no euro, with what its own rules say it is worth. Thread-safe. */
@Repository
public class Contributions {

    /** A unit as it is, never added to another: received and paid in the period, in its smallest unit. */
    record Memo(Currency currency, long received, long paid) {}

    /** What one unit comes to: known cents, and how many have no rule. */
    record Total(Currency currency, long units, long cents, long unknown, String expense, String income) {}

    private static final String CURRENCY = Currencies.COLUMNS;
    private static final String CONTRIBUTIONS = " from accounting.contributions(:party, :first, :last) k ";

    private final Sql db;
    private final Mappings mappings;
    private final TransactionTemplate transaction;

    Contributions(Sql db, Mappings mappings, TransactionTemplate transaction) {
        this.db = db;
        this.mappings = mappings;
        this.transaction = transaction;
    }

    /** From now on, or from an open day in the past, the unit is worth so much. Empty when it is written. */
    public Optional<BookRefusal> value(
            PartyId party, Currency currency, LocalDate from, long cents, String basis, PartyId by) {
        try {
            transaction.executeWithoutResult(status -> {
                mappings.preset(party, currency, by);
                db.sql("""
                    insert into accounting.book_valuation (id, party, currency, from_day, cents, basis, made_by, made_at)
                    values (:id, :party, :currency, :from, :cents, :basis, :by, :now)
                    """)
                        .param("id", Ids.next())
                        .param("party", party.value())
                        .param("currency", currency.id().value())
                        .param("from", from)
                        .param("cents", cents)
                        .param("basis", basis.strip())
                        .param("by", by.value())
                        .update();
            });
            return Optional.empty();
        } catch (DataAccessException refused) {
            return Optional.of(BookRefusal.behind(refused).orElseThrow(() -> refused));
        }
    }

    /** The last written first. */
    List<Valuation> rules(PartyId party) {
        return db.sql("select v.from_day, v.cents, v.basis, v.made_by, v.made_at, " + CURRENCY + """
                 from accounting.book_valuation v join ledger.currency_card c on c.id = v.currency
                where v.party = :party order by v.entry desc
                """)
                .param("party", party.value())
                .list((row, n) -> new Valuation(
                        Currencies.read(row, n),
                        row.getObject("from_day", LocalDate.class),
                        row.getLong("cents"),
                        row.getString("basis"),
                        new PartyId(row.getObject("made_by", UUID.class)),
                        Times.read(row, "made_at")));
    }

    long count(Period period) {
        return given("select count(*)" + CONTRIBUTIONS, period).single(Long.class);
    }

    /** The latest first. */
    List<Contribution> list(Period period, long offset, int most) {
        return given(
                        "select k.transfer, k.day, k.units, k.cents, o.name as who, " + CURRENCY + CONTRIBUTIONS + """
                join ledger.currency_card c on c.id = k.currency left join people.party_card o on o.id = k.other
                order by k.day desc, k.transfer desc offset :offset limit :most
                """,
                        period)
                .param("offset", offset, "most", most)
                .list(Contributions::read);
    }

    List<Total> totals(Period period) {
        return given(
                        "select sum(k.units)::bigint as units, coalesce(sum(k.cents), 0)::bigint as cents,"
                                + " count(*) filter (where k.cents is null) as unknown, x.account as expense, i.account as income, "
                                + CURRENCY + CONTRIBUTIONS + """
                join ledger.currency_card c on c.id = k.currency
                join accounting.book_account x on x.party = :party and x.currency = c.id and x.role = 'EXPENSE'
                join accounting.book_account i on i.party = :party and i.currency = c.id and i.role = 'INCOME'
                """ + " group by x.account, i.account, " + CURRENCY
                                + " order by lower(c.name)",
                        period)
                .list((row, n) -> new Total(
                        Currencies.read(row, n),
                        row.getLong("units"),
                        row.getLong("cents"),
                        row.getLong("unknown"),
                        row.getString("expense"),
                        row.getString("income")));
    }

    /** Every unit that is not in the books, as it is. */
    List<Memo> memo(Period period) {
        return given(
                        "select coalesce(sum(m.net) filter (where m.net > 0), 0)::bigint as received,"
                                + " coalesce(-sum(m.net) filter (where m.net < 0), 0)::bigint as paid, " + CURRENCY
                                + """
                 from (select a.currency, p.available + p.reserved + p.outside as net
                    from ledger.account_card a join ledger.posting_card p on p.account = a.id
                    where a.party = :party and (p.made_at at time zone kernel.zone())::date between :first and :last
                      and not exists (select from accounting.book_account b
                        where b.party = a.party and b.currency = a.currency and b.role = 'AVAILABLE')) m
                join ledger.currency_card c on c.id = m.currency
                """ + " group by " + CURRENCY + " order by lower(c.name)",
                        period)
                .list((row, n) -> new Memo(Currencies.read(row, n), row.getLong("received"), row.getLong("paid")));
    }

    private Sql.Statement given(String sql, Period period) {
        return db.sql(sql).param("party", period.party().value(), "first", period.first(), "last", period.last());
    }

    private static Contribution read(ResultSet row, int n) throws SQLException {
        var who = row.getString("who");
        return new Contribution(
                row.getObject("transfer", UUID.class),
                row.getObject("day", LocalDate.class),
                Currencies.read(row, n),
                who == null ? "" : who,
                row.getLong("units"),
                row.getObject("cents", Long.class));
    }
}
