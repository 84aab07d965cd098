package org.fabcom.instance.privacy;

import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the deeds keep of people, and the imports below, which know no people and cannot answer for themselves. */
@Component
class InstancePersonalData implements PersonalData {

    private final JdbcClient db;

    InstancePersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("instance.founding", "founded_by", "change"),
                field("instance.change", "by", "change"),
                field("imports.run", "started_by", "run"),
                field("imports.upload", "sent_by", "upload"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("instance.founding", "founded_by"),
                Trace.kept("instance.change", "by"),
                Trace.kept("imports.run", "started_by").where("started_by = :person or withdrawn_by = :person"),
                Trace.kept("imports.upload", "sent_by"));
    }

    /** A site that must say who answers for it cannot lose that name before it has another. */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        return db.sql("""
                        select exists (select from instance.answer a, people.party_card p join people.person_card q using (id)
                          where p.id = :person and (strpos(lower(a.value), lower(p.name)) > 0
                            or q.email_folded <> '' and strpos(lower(a.value), q.email_folded) > 0))
                        """).param("person", person.value()).query(Boolean.class).single()
                ? List.of(new Obstacle("instance.leaving.named", "/mentions-legales", List.of()))
                : List.of();
    }

    private static PersonalField field(String table, String column, String retention) {
        return new PersonalField(
                table,
                column,
                "instance.personal.purpose",
                "instance.personal.retention." + retention,
                "instance.personal.seen");
    }
}
