package org.fabcom.instance.privacy;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/**
 * What the deeds keep of people, and the imports and the catalogue, which know no people and cannot answer for themselves:
 * who ran an import, who put two sheets together.
 */
@Component
class InstancePersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("instance.founding", "founded_by", "change"),
                field("instance.change", "by", "change"),
                field("imports.run", "started_by", "run"),
                field("imports.upload", "sent_by", "upload"),
                field("catalogue.candidate", "decided_by", "change"),
                field("catalogue.merge", "merged_by", "change"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("instance.founding", "founded_by"),
                Trace.kept("instance.change", "by"),
                Trace.kept("imports.run", "started_by").where("started_by = :person or withdrawn_by = :person"),
                Trace.kept("imports.upload", "sent_by"),
                Trace.kept("catalogue.candidate", "decided_by"),
                Trace.kept("catalogue.merge", "merged_by").where("merged_by = :person or undone_by = :person"));
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
