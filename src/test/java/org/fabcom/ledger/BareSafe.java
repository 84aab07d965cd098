package org.fabcom.ledger;

import module java.base;
import javax.sql.DataSource;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.demo.Past;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.fees.FeeRules;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The safe alone over a database of one's own, without pages nor context: for the benchmark. */
public record BareSafe(Ledger ledger, Currencies currencies, Sql db) {

    public static BareSafe over(DataSource source) {
        var db = Sql.of(source);
        Clock clock = Past.clock();
        var transfers = new Transfers(db, clock, new JdbcTransactionManager(source));
        return new BareSafe(
                new Ledger(
                        transfers,
                        new Balances(db),
                        new Fees(db, transfers, new FeeRules(db, clock), event -> {}),
                        List.of()),
                new Currencies(db, clock),
                db);
    }

    /** What the check of the safe finds. */
    public List<String> check() {
        return new LedgerCheck(db).findings();
    }
}
