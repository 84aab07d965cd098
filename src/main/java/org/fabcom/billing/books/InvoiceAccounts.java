package org.fabcom.billing.books;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Which account stands for what, organisation by organisation; a change counts for what is written after it. Thread-safe. */
@Repository
public class InvoiceAccounts {

    private final Sql db;

    InvoiceAccounts(Sql db) {
        this.db = db;
    }

    /** All of them: those that were said, the preset for the others. */
    public Map<Booked, String> of(PartyId organisation) {
        Map<Booked, String> all = new EnumMap<>(Booked.class);
        for (var it : Booked.values()) all.put(it, it.preset());
        db.sql("select what, account from billing.account where organisation = :organisation")
                .param("organisation", organisation.value())
                .query(row -> {
                    all.put(Booked.valueOf(row.getString("what")), row.getString("account"));
                });
        return all;
    }

    void say(PartyId organisation, Booked what, String account, PartyId by) {
        db.sql("""
            insert into billing.account (organisation, what, account, changed_by, changed_at)
            values (:organisation, :what, :account, :by, :now)
            on conflict (organisation, what) do update set account = :account, changed_by = :by, changed_at = :now
            """)
                .param("organisation", organisation.value(), "what", what.name(), "account", account, "by", by.value())
                .update();
    }
}
