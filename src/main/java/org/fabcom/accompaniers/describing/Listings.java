package org.fabcom.accompaniers.describing;

import module java.base;
import java.sql.Types;
import org.fabcom.accompaniers.Accompanier.Pointer;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.communes.Commune;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** What the coordination does in the directory: it points at public pages, takes pages out, says who is which host. */
@Repository
record Listings(Sql db, Clock clock) {

    /** A coordinator points at somebody's public page. Empty if the host is in the directory already. */
    public Optional<UUID> point(
            String name, String site, @Nullable Commune base, @Nullable UUID host, Pointer where, PartyId by) {
        var id = Ids.next();
        try {
            db.sql("""
                    insert into accompaniers.accompanier (id, host, name, site, availability, commune_code, commune_name,
                        source_url, source_title, read_on, said_by, said_at)
                    values (:id, :host, :name, :site, 'UNKNOWN', :code, :commune, :url, :title, :read, :by, :now)
                    """)
                    .param("id", id)
                    .param("host", host, Types.OTHER)
                    .param("name", name)
                    .param("site", site)
                    .param("code", base == null ? null : base.code(), Types.VARCHAR)
                    .param("commune", base == null ? "" : base.name())
                    .param("url", where.url())
                    .param("title", where.title())
                    .param("read", where.readOn())
                    .param("by", by.value())
                    .update();
            return Optional.of(id);
        } catch (DuplicateKeyException twice) {
            return Optional.empty();
        }
    }

    /** Takes a page out of the directory, or puts it back; false if the host meanwhile has another one. */
    public boolean hide(UUID id, boolean hidden) {
        try {
            return db.sql("""
                    update accompaniers.accompanier set hidden_at = :at, version = version + 1
                    where id = :id and (hidden_at is null) = :hidden
                    """)
                    .param("at", hidden ? Times.sql(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("id", id)
                    .param("hidden", hidden)
                    .updated();
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Says that this one is a host of the catalogue, or is none; false if another page says so of itself. */
    public boolean bind(UUID id, @Nullable UUID host) {
        try {
            return db.sql("update accompaniers.accompanier set host = :host, version = version + 1 where id = :id")
                    .param("host", host, Types.OTHER)
                    .param("id", id)
                    .updated();
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
