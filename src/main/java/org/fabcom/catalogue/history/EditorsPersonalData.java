package org.fabcom.catalogue.history;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the library keeps of people: who changed what. */
@Component
class EditorsPersonalData implements PersonalData {

    private static final String P = "editing.privacy.";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("edit", "by"),
                field("fact", "author"),
                field("candidate", "decided_by"),
                field("choice", "decided_by"),
                field("merge", "merged_by"),
                field("merge", "undone_by"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("catalogue.edit", "by"),
                Trace.blanked("catalogue.fact", "author", "author = :gone").where("author = :name"),
                Trace.kept("catalogue.candidate", "decided_by"),
                Trace.kept("catalogue.choice", "decided_by"),
                Trace.kept("catalogue.merge", "merged_by"),
                Trace.kept("catalogue.merge", "undone_by"));
    }

    private static PersonalField field(String table, String column) {
        return new PersonalField("catalogue." + table, column, P + "purpose", P + "retention", P + "seen");
    }
}
