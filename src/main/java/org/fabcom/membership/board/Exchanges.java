package org.fabcom.membership.board;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.BalanceSpread;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.springframework.stereotype.Repository;

/**
 * What members of an organisation exchanged, from what the safe tells other rooms. Neither balances that an import opened nor
 * what a currency charges are an exchange.
 */
@Repository
record Exchanges(Sql db) {

    /**
     * What members received in one unit in a month; {@code month} is its first day. Where fewer than {@link BalanceSpread#LEAST} took part
     * it is untold: one of them would know what the others did.
     */
    record Month(LocalDate month, Currency currency, int parties, int exchanges, long volume) {

        boolean told() {
            return parties >= BalanceSpread.LEAST;
        }
    }

    private static final String UNITS = "p.available + p.reserved + p.outside";

    private static final String POSTINGS = """
            from ledger.posting_card p join ledger.account_card a on a.id = p.account
            join ledger.currency_card c on c.id = a.currency
            where a.party = any (:members) and p.available + p.reserved + p.outside <> 0
              and p.made_at >= :since
              and not exists (select from membership.opening_balance o where o.transfer = p.transfer)
              and not exists (select from ledger.charge_card g where g.transfer = p.transfer)
            """;

    /** The latest month first. */
    List<Month> months(Collection<PartyId> members, LocalDate since) {
        return db.sql("select date_trunc('month', p.made_at at time zone kernel.zone())::date as month,"
                        + " count(distinct a.party) as parties, count(*) filter (where " + UNITS + " > 0) as exchanges,"
                        + " coalesce(sum(" + UNITS + ") filter (where " + UNITS + " > 0), 0)::bigint as volume, "
                        + Currencies.COLUMNS + " " + POSTINGS + " group by 1, " + Currencies.COLUMNS
                        + " having count(*) filter (where " + UNITS + " > 0) > 0 order by 1 desc, lower(c.name)")
                .param(
                        "members",
                        Rows.ids(members),
                        "since",
                        since.atStartOfDay(Days.ZONE).toInstant())
                .list((row, n) -> new Month(
                        row.getObject("month", LocalDate.class),
                        Currencies.read(row, n),
                        row.getInt("parties"),
                        row.getInt("exchanges"),
                        row.getLong("volume")));
    }

    /** Those who paid or received something since that day. */
    Set<PartyId> active(Collection<PartyId> members, LocalDate since) {
        return db.sql("select distinct a.party " + POSTINGS)
                .param(
                        "members",
                        Rows.ids(members),
                        "since",
                        since.atStartOfDay(Days.ZONE).toInstant())
                .set((row, n) -> Rows.party(row, "party"));
    }

    /** The units in which they have accounts. */
    List<Currency> currencies(Collection<PartyId> members) {
        return db.sql(
                        "select distinct " + Currencies.COLUMNS + ", lower(c.name) from ledger.account_card a"
                                + " join ledger.currency_card c on c.id = a.currency where a.party = any (:members) order by lower(c.name)")
                .param("members", Rows.ids(members))
                .list(Currencies::read);
    }
}
