package org.fabcom.ledger.accounting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts that books may use. Thread-safe. */
@Repository
public class Chart {

    private final JdbcClient db;

    Chart(JdbcClient db) {
        this.db = db;
    }

    /** All of them, by number. */
    public List<Account> all() {
        return db.sql("select number, label from ledger.chart_account order by number collate \"C\"")
                .query((row, n) -> new Account(row.getString("number"), row.getString("label")))
                .list();
    }

    /** Those of the books in euros: classes 1 to 7. */
    public List<Account> euro() {
        return all().stream().filter(it -> it.kind() < 8).toList();
    }

    public Map<String, String> labels() {
        return all().stream().collect(Collectors.toMap(Account::number, Account::label));
    }
}
