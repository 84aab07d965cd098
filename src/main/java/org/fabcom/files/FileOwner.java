package org.fabcom.files;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;

/** Port: an upper room that holds files says who may fetch them. One bean a kind. */
public interface FileOwner {

    /** The room's word for the thing that holds them: {@code talk.message}. Lasting. */
    String kind();

    /** Whether this visitor may fetch what this thing holds. To others the file does not exist. */
    boolean mayFetch(UUID owner, Visitor visitor);

    /** Which of these are there: {@code check} lists the others. */
    Set<UUID> existing(Collection<UUID> owners);

    /** Where each thing is a row of one table with an {@code id}: which of these are there. */
    static Set<UUID> existing(Sql db, String table, Collection<UUID> owners) {
        return Set.copyOf(db.sql("select id from " + table + " where id = any (:ids)")
                .param("ids", owners.toArray(UUID[]::new))
                .list((row, n) -> Rows.id(row, "id")));
    }

    /** Whose such a thing is, as a column of its row says. */
    static Optional<PartyId> whose(Sql db, String table, String column, UUID owner) {
        return db.sql("select " + column + " as party from " + table + " where id = :id")
                .param("id", owner)
                .optional((row, n) -> Rows.party(row, "party"));
    }
}
