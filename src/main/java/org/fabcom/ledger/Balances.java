package org.fabcom.ledger;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.springframework.stereotype.Repository;

/** Where accounts stand. */
@Repository
record Balances(Sql db) {

    private static final String OR_ZEROS = """
            , coalesce(a.available, 0) as available, coalesce(a.reserved, 0) as reserved,
                case when a.id is null then c.floor else a.floor end as my_floor,
                case when a.id is null then c.ceiling else a.ceiling end as my_ceiling,
                coalesce(a.own_limits, false) as own_limits
            from ledger.currency c left join ledger.account a on a.currency = c.id and a.party = :party
            """;

    void open(PartyId party, CurrencyId currency) {
        db.sql("select ledger.open_account(:currency, :party)")
                .param("currency", currency.value(), "party", party.value())
                .single((row, n) -> row.getObject(1));
    }

    List<Balance> of(PartyId party) {
        return db.sql("select " + Currencies.COLUMNS + """
            , a.available, a.reserved, a.floor as my_floor, a.ceiling as my_ceiling, a.own_limits
            from ledger.account a join ledger.currency c on c.id = a.currency
            where a.party = :party order by c.closed_at is not null, lower(c.name)
            """)
                .param("party", party.value())
                .list(Balances::read);
    }

    /** The same, then zeros in each open currency in which there is no account yet. */
    List<Balance> ofAll(PartyId party) {
        return db.sql("select " + Currencies.COLUMNS + OR_ZEROS + """
            where a.id is not null or c.closed_at is null
            order by a.id is null, c.closed_at is not null, lower(c.name), c.created_at
            """)
                .param("party", party.value())
                .list(Balances::read);
    }

    Optional<Balance> of(PartyId party, CurrencyId currency) {
        return db.sql("select " + Currencies.COLUMNS + OR_ZEROS + "where c.id = :currency")
                .param("party", party.value(), "currency", currency.value())
                .optional(Balances::read);
    }

    private static Balance read(ResultSet row, int n) throws SQLException {
        return new Balance(
                Currencies.read(row, n),
                row.getLong("available"),
                row.getLong("reserved"),
                new Limits(row.getObject("my_floor", Long.class), row.getObject("my_ceiling", Long.class)),
                row.getBoolean("own_limits"));
    }
}
