package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;

/** The accounts that books may use: those of the law, and those that a structure added for its entries by hand. Thread-safe. */
@Repository
public class Chart {

    private final Sql db;

    Chart(Sql db) {
        this.db = db;
    }

    /** Those of the law, by number. */
    public List<Account> all() {
        return accounts("select number, label from accounting.chart_account", null);
    }

    /** Those of a structure's books in euros, classes 1 to 7, its own among them. */
    public List<Account> euro(PartyId party) {
        return accounts("select number, label from accounting.chart_of(:party)", party).stream()
                .filter(it -> it.kind() < 8)
                .toList();
    }

    /** Those that the structure added. */
    public List<Account> own(PartyId party) {
        return accounts("select number, label from accounting.own_account where party = :party", party);
    }

    public Map<String, String> labels(PartyId party) {
        return accounts("select number, label from accounting.chart_of(:party)", party).stream()
                .collect(Collectors.toMap(Account::number, Account::label));
    }

    /** Empty when it is there. */
    public Optional<BookRefusal> add(PartyId party, Account account, PartyId by) {
        return attempt(db.sql("""
            insert into accounting.own_account (party, number, label, added_by, added_at)
            values (:party, :number, :label, :by, :now)
            """)
                .param("party", party.value())
                .param("number", account.number())
                .param("label", account.label())
                .param("by", by.value()));
    }

    /** Empty when it is there no more; refused once an entry has it. */
    public Optional<BookRefusal> drop(PartyId party, String number) {
        return attempt(db.sql("delete from accounting.own_account where party = :party and number = :number")
                .param("party", party.value(), "number", number));
    }

    private static Optional<BookRefusal> attempt(Sql.Statement what) {
        try {
            what.update();
            return Optional.empty();
        } catch (DataAccessException refused) {
            return Optional.of(BookRefusal.behind(refused).orElseThrow(() -> refused));
        }
    }

    private List<Account> accounts(String sql, @Nullable PartyId party) {
        var asked = db.sql(sql + " order by number collate \"C\"");
        if (party != null) asked = asked.param("party", party.value());
        return asked.list((row, n) -> new Account(row.getString("number"), row.getString("label")));
    }
}
