package org.fabcom.acts.reports.open;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** The links that open the team’s figures to everybody; one that was taken back opens nothing any more. */
@Repository
record FigureLinks(Sql db) {

    record Link(UUID id, String token, String label, String by, Instant at) {

        String path() {
            return OpenPages.PATH + "/" + token;
        }
    }

    void create(String label, PartyId by) {
        db.sql("insert into acts.figures_link (id, token, label, created_by, created_at)"
                        + " values (:id, :token, :label, :by, :now)")
                .param("id", Ids.next(), "token", Ids.token(), "label", label, "by", by.value())
                .update();
    }

    void revoke(UUID id) {
        db.sql("update acts.figures_link set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", id)
                .update();
    }

    /** Those that open, the newest first. */
    List<Link> open() {
        return db.sql("select l.id, l.token, l.label, p.name, l.created_at from acts.figures_link l"
                        + " join people.party_card p on p.id = l.created_by where l.revoked_at is null"
                        + " order by l.created_at desc, l.id")
                .list((row, n) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getString("token"),
                        row.getString("label"),
                        row.getString("name"),
                        Times.read(row, "created_at")));
    }

    /** What this link is called, if it opens. */
    Optional<String> opens(String token) {
        return db.sql("select label from acts.figures_link where token = :token and revoked_at is null")
                .param("token", token)
                .optional(String.class);
    }
}
