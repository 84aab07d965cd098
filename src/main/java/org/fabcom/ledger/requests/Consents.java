package org.fabcom.ledger.requests;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What a payer agreed to beforehand: payees paid at once, and silence that accepts after some days. Nothing, to begin with. */
@Repository
record Consents(Sql db) {

    boolean trusts(PartyId payer, PartyId payee) {
        return trusted(payer).contains(payee);
    }

    List<PartyId> trusted(PartyId payer) {
        return db.sql("""
            select payee from ledger.consent
            where payer = :payer and payee is not null and ended_at is null order by granted_at
            """).param("payer", payer.value()).list((row, n) -> new PartyId(row.getObject(1, UUID.class)));
    }

    /** After how many days silence accepts, if the payer wanted it. */
    Optional<Integer> silence(PartyId payer) {
        return db.sql("select days from ledger.consent where payer = :payer and payee is null and ended_at is null")
                .param("payer", payer.value())
                .optional(Integer.class);
    }

    void trust(PartyId payer, PartyId payee, PartyId by) {
        add(payer, payee, 0, by);
    }

    void distrust(PartyId payer, PartyId payee, PartyId by) {
        end(payer, payee, by);
    }

    /** Null: silence accepts nothing. */
    void acceptAfter(PartyId payer, @Nullable Integer days, PartyId by) {
        end(payer, null, by);
        if (days != null) add(payer, null, days, by);
    }

    private void add(PartyId payer, @Nullable PartyId payee, int days, PartyId by) {
        db.sql("""
            insert into ledger.consent (id, payer, payee, days, granted_by, granted_at)
            values (:id, :payer, :payee, :days, :by, :now)
            on conflict (payer, payee) where ended_at is null do nothing
            """)
                .param("id", Ids.next())
                .param("payer", payer.value())
                .param("payee", payee == null ? null : payee.value())
                .param("days", days)
                .param("by", by.value())
                .update();
    }

    private void end(PartyId payer, @Nullable PartyId payee, PartyId by) {
        db.sql("""
            update ledger.consent set ended_by = :by, ended_at = :now
            where payer = :payer and payee is not distinct from cast(:payee as uuid) and ended_at is null
            """)
                .param("by", by.value(), "payer", payer.value(), "payee", payee == null ? null : payee.value())
                .update();
    }
}
