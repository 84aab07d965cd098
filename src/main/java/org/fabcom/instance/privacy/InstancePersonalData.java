package org.fabcom.instance.privacy;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the deeds keep of people, and the imports below, which know no people and cannot answer for themselves. */
@Component
class InstancePersonalData implements PersonalData {

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

    private static PersonalField field(String table, String column, String retention) {
        return new PersonalField(
                table,
                column,
                "instance.personal.purpose",
                "instance.personal.retention." + retention,
                "instance.personal.seen");
    }
}
