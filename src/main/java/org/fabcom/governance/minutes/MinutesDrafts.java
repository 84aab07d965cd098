package org.fabcom.governance.minutes;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.governance.assemblies.Officers.Role;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Minutes and addenda while they are written; a change makes a new version, which nobody has signed yet. Thread-safe. */
@Repository
record MinutesDrafts(Sql db) {

    /** @param minutes what it became; null: not signed by both */
    record Draft(
            UUID id,
            UUID assembly,
            @Nullable UUID amends,
            String text,
            int version,
            @Nullable UUID minutes) {

        /** Minutes have the number of their assembly; addenda one of their own. */
        static Draft empty(UUID assembly) {
            return new Draft(assembly, assembly, null, "", 1, null);
        }
    }

    record Signature(Role role, PartyId person, String name, String sha256, Instant at) {}

    private static final String SELECT =
            "select id, assembly, amends, text, version, minutes from governance.minutes_draft where ";

    Optional<Draft> find(UUID id) {
        return db.sql(SELECT + "id = :id").param("id", id).optional(MinutesDrafts::read);
    }

    Draft lock(UUID id) {
        return db.sql(SELECT + "id = :id for update").param("id", id).single(MinutesDrafts::read);
    }

    /** Of the minutes themselves. */
    Optional<Draft> of(UUID assembly) {
        return db.sql(SELECT + "assembly = :assembly and amends is null")
                .param("assembly", assembly)
                .optional(MinutesDrafts::read);
    }

    /** What a signed addendum says. */
    String words(UUID minutes) {
        return db.sql("select text from governance.minutes_draft where minutes = :minutes")
                .param("minutes", minutes)
                .optional(String.class)
                .orElse("");
    }

    /** Addenda that wait for a signature. */
    List<Draft> waiting(UUID assembly) {
        return db.sql(SELECT
                        + "assembly = :assembly and amends is not null and minutes is null order by written_at, id")
                .param("assembly", assembly)
                .list(MinutesDrafts::read);
    }

    Draft add(UUID assembly, @Nullable UUID amends, String text, PartyId by) {
        var id = amends == null ? assembly : Ids.next();
        db.sql("""
                insert into governance.minutes_draft (id, assembly, amends, text, written_by, written_at)
                values (:id, :assembly, :amends, :text, :by, :now) on conflict do nothing
                """)
                .param("id", id)
                .param("assembly", assembly)
                .param("amends", amends, Types.OTHER)
                .param("text", text)
                .param("by", by.value())
                .update();
        return amends == null ? of(assembly).orElseThrow() : find(id).orElseThrow();
    }

    /** Who had signed signs again. */
    void write(UUID id, String text, PartyId by) {
        db.sql("""
                update governance.minutes_draft set text = :text, version = version + 1, written_by = :by, written_at = :now
                where id = :id and minutes is null
                """).param("text", text, "by", by.value(), "id", id).update();
    }

    void became(UUID id, UUID minutes) {
        db.sql("update governance.minutes_draft set minutes = :minutes where id = :id")
                .param("minutes", minutes, "id", id)
                .update();
    }

    List<Signature> signatures(Draft it) {
        return db.sql("""
                select s.role, s.person, p.name, s.sha256, s.signed_at from governance.minutes_signature s
                join people.party_card p on p.id = s.person where s.draft = :draft and s.version = :version order by s.role
                """)
                .param("draft", it.id(), "version", it.version())
                .list((row, n) -> new Signature(
                        Role.valueOf(row.getString("role")),
                        Rows.party(row, "person"),
                        row.getString("name"),
                        row.getString("sha256"),
                        Times.read(row, "signed_at")));
    }

    void sign(Draft it, Role role, PartyId person, String sha256) {
        db.sql("""
                insert into governance.minutes_signature (draft, version, role, person, sha256, signed_at)
                values (:draft, :version, :role, :person, :sha256, :now) on conflict do nothing
                """)
                .param("draft", it.id())
                .param("version", it.version())
                .param("role", role.name())
                .param("person", person.value())
                .param("sha256", sha256)
                .update();
    }

    private static Draft read(ResultSet row, int n) throws SQLException {
        return new Draft(
                Rows.id(row, "id"),
                Rows.id(row, "assembly"),
                Rows.idIfAny(row, "amends"),
                row.getString("text"),
                row.getInt("version"),
                Rows.idIfAny(row, "minutes"));
    }
}
