package org.fabcom.billing.buyers;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What shall not be invoiced, by whom and why; taken back, it stays among them. */
@Repository
public record Waivers(Sql db) {

    private static final int MOST = 300;
    private static final int LONGEST = 300;

    /** A room with something to be invoiced of which somebody may say that it is not. */
    public interface Waivable {

        /** Empty where it is not this seller’s, or not to be invoiced. */
        Optional<Named> waivable(PartyId seller, String origin, Page page);
    }

    /** What it is, in words without anybody’s name. {@code buyer}: null where nobody here is known. */
    public record Named(@Nullable PartyId buyer, String label, String url, Collection<UUID> uses) {

        public Named {
            label = label.length() > LONGEST ? label.substring(0, LONGEST - 1) + "…" : label;
            uses = List.copyOf(uses);
        }
    }

    /** {@code undoneBy}: null while it stands. */
    record Waiver(
            UUID id,
            @Nullable PartyId buyer,
            String label,
            String url,
            String reason,
            PartyId by,
            Instant at,
            @Nullable PartyId undoneBy,
            @Nullable Instant undoneAt) {}

    /** Where something is said not to be invoiced, and what was. */
    public static String url(PartyId seller) {
        return "/structures/" + seller + "/factures/rien";
    }

    /** Where it is said of this. */
    public static String asking(PartyId seller, String origin) {
        return Address.of(url(seller)).with("accord", origin).toString();
    }

    public boolean stands(PartyId seller, String origin) {
        return db.sql("select exists (select from billing.waived where organisation = :seller and origin = :origin)")
                .param("seller", seller.value(), "origin", origin)
                .single(Boolean.class);
    }

    /** In the transaction of whoever holds what it comes from. */
    void add(PartyId seller, String origin, Named it, String reason, PartyId by) {
        var id = Ids.next();
        db.sql("""
                with said as (insert into billing.waiver (id, organisation, origin, buyer, label, url, reason, made_by, made_at)
                    values (:id, :seller, :origin, :buyer, :label, :url, :reason, :by, :now) returning id)
                insert into billing.counted_use (document, use) select 'waiver-' || s.id, u from said s, unnest(:uses) u
                """)
                .param("id", id, "seller", seller.value(), "origin", origin)
                .param("buyer", Rows.value(it.buyer()), Types.OTHER)
                .param("label", it.label(), "url", it.url(), "reason", reason, "by", by.value())
                .param("uses", it.uses().toArray(UUID[]::new))
                .update();
    }

    /** False if it is not this seller’s, or somebody was faster. */
    boolean undo(PartyId seller, UUID id, PartyId by) {
        return db.sql("""
                insert into billing.waiver_undone (waiver, made_by, made_at)
                select id, :by, :now from billing.waiver where id = :id and organisation = :seller on conflict do nothing
                """)
                .param("id", id, "seller", seller.value(), "by", by.value())
                .updated();
    }

    /** The newest first. */
    List<Waiver> of(PartyId seller) {
        return db.sql("""
                select w.*, u.made_by as undone_by, u.made_at as undone_at
                from billing.waiver w left join billing.waiver_undone u on u.waiver = w.id
                where w.organisation = :seller order by w.made_at desc, w.id desc limit\s""" + MOST)
                .param("seller", seller.value())
                .list((row, n) -> new Waiver(
                        Rows.id(row, "id"),
                        Rows.partyIfAny(row, "buyer"),
                        row.getString("label"),
                        row.getString("url"),
                        row.getString("reason"),
                        Rows.party(row, "made_by"),
                        Times.read(row, "made_at"),
                        Rows.partyIfAny(row, "undone_by"),
                        row.getTimestamp("undone_at") == null ? null : Times.read(row, "undone_at")));
    }
}
