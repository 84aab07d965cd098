package org.fabcom.ledger.currencies;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Who runs a currency: whoever receives what it takes, by the month or at each payment. What somebody leaves behind is theirs. */
@Repository
public final class CurrencyKeepers {

    private final Sql db;
    private final Clock clock;

    CurrencyKeepers(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<PartyId> of(CurrencyId currency) {
        return db.sql("""
                select payee from (
                    select payee, 1 as n from ledger.charge_rule where currency = :currency and from_month <= :today
                        and (until_month is null or until_month >= date_trunc('month', cast(:today as date)))
                    union all select payee, 2 from ledger.fee_rule where currency = :currency and from_day <= :today
                        and (until_day is null or until_day >= :today)) k
                where payee is not null order by n, payee limit 1
                """)
                .param("currency", currency.value(), "today", Days.today(clock))
                .optional((row, n) -> Rows.party(row, "payee"));
    }

    /** Where somebody leaves them what is left. */
    public static String path(CurrencyId currency) {
        return "/porte-monnaie/laisser/" + currency;
    }
}
