package org.fabcom.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where accounts stand. */
@Repository
class Balances {

    private final JdbcClient db;

    Balances(JdbcClient db) {
        this.db = db;
    }

    void open(PartyId party, CurrencyId currency) {
        db.sql("select ledger.open_account(:currency, :party)")
                .param("currency", currency.value())
                .param("party", party.value())
                .query((row, n) -> row.getObject(1))
                .single();
    }

    List<Balance> of(PartyId party) {
        return db.sql("select " + Currencies.COLUMNS + """
            , a.available, a.reserved, a.floor as my_floor, a.ceiling as my_ceiling, a.own_limits
            from ledger.account a join ledger.currency c on c.id = a.currency
            where a.party = :party order by c.closed_at is not null, lower(c.name)
            """)
                .param("party", party.value())
                .query(Balances::read)
                .list();
    }

    Optional<Balance> of(PartyId party, CurrencyId currency) {
        return db.sql("select " + Currencies.COLUMNS + """
            , coalesce(a.available, 0) as available, coalesce(a.reserved, 0) as reserved,
                case when a.id is null then c.floor else a.floor end as my_floor,
                case when a.id is null then c.ceiling else a.ceiling end as my_ceiling,
                coalesce(a.own_limits, false) as own_limits
            from ledger.currency c left join ledger.account a on a.currency = c.id and a.party = :party
            where c.id = :currency
            """)
                .param("party", party.value())
                .param("currency", currency.value())
                .query(Balances::read)
                .optional();
    }

    private static Balance read(ResultSet row, int n) throws SQLException {
        return new Balance(
                Currencies.read(row, n),
                row.getLong("available"),
                row.getLong("reserved"),
                new Limits(row.getObject("my_floor", Long.class), row.getObject("my_ceiling", Long.class)),
                row.getBoolean("own_limits"));
    }

    /** Whether this author asked something under this key before: it stands in the balances. */
    boolean known(@Nullable PartyId by, String key) {
        return db.sql("""
            select exists (select from ledger.transfer where key = :key and made_by is not distinct from cast(:by as uuid))
            """)
                .param("key", key)
                .param("by", Rows.value(by), Types.OTHER)
                .query(Boolean.class)
                .single();
    }
}
