package org.fabcom.billing.invoices;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Invoices that are being written: they have no number and may change, or go. Thread-safe. */
@Repository
public class InvoiceDrafts {

    /** {@code version} grows by one at each change. */
    public record Kept(UUID id, PartyId organisation, InvoiceDraft draft, int version) {}

    private static final String SELECT = "select id, organisation, content, version from billing.draft where ";

    private final Sql db;

    InvoiceDrafts(Sql db) {
        this.db = db;
    }

    public List<Kept> of(PartyId organisation) {
        return db.sql(SELECT + "organisation = :organisation order by changed_at desc, id limit 200")
                .param("organisation", organisation.value())
                .list(InvoiceDrafts::read);
    }

    public Optional<Kept> find(PartyId organisation, UUID id) {
        return db.sql(SELECT + "organisation = :organisation and id = :id")
                .param("organisation", organisation.value(), "id", id)
                .optional(InvoiceDrafts::read);
    }

    /** The one that comes from there. */
    public Optional<Kept> from(PartyId organisation, String origin) {
        return db.sql(SELECT + "organisation = :organisation and content ->> 'origin' = :origin order by id limit 1")
                .param("organisation", organisation.value(), "origin", origin)
                .optional(InvoiceDrafts::read);
    }

    /** Whoever else asks what became of this waits until the transaction ends. */
    public void hold(PartyId organisation, String origin) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('billing.agreed ' || :seller || :origin, 0)) is null")
                .param("seller", organisation.toString(), "origin", origin)
                .single(Boolean.class);
    }

    public UUID add(PartyId organisation, InvoiceDraft draft, PartyId by) {
        var id = Ids.next();
        filled("""
            insert into billing.draft (id, organisation, buyer, content, made_by, changed_at)
            values (:id, :organisation, :buyer, cast(:content as jsonb), :by, :now)
            """, draft)
                .param("id", id, "organisation", organisation.value(), "by", by.value())
                .update();
        return id;
    }

    /** False if somebody changed it since this version was read, or it is gone. */
    public boolean change(UUID id, int version, InvoiceDraft draft) {
        return filled("""
            update billing.draft set buyer = :buyer, content = cast(:content as jsonb), version = version + 1, changed_at = :now
            where id = :id and version = :version
            """, draft).param("id", id, "version", version).updated();
    }

    /** As it was read, to be issued: false if another hand changed or issued it meanwhile. */
    public boolean take(Kept it) {
        return db.sql("delete from billing.draft where id = :id and version = :version")
                .param("id", it.id(), "version", it.version())
                .updated();
    }

    public boolean drop(PartyId organisation, UUID id) {
        return db.sql("delete from billing.draft where organisation = :organisation and id = :id")
                .param("organisation", organisation.value(), "id", id)
                .updated();
    }

    private Sql.Statement filled(String sql, InvoiceDraft draft) {
        return db.sql(sql)
                .param("buyer", Rows.value(draft.party()), Types.OTHER)
                .param("content", JsonMapper.shared().writeValueAsString(draft));
    }

    private static Kept read(ResultSet row, int n) throws SQLException {
        return new Kept(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                JsonMapper.shared().readValue(row.getString("content"), InvoiceDraft.class),
                row.getInt("version"));
    }
}
