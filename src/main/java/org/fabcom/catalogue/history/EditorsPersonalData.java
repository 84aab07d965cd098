package org.fabcom.catalogue.history;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the library keeps of people: who changed what. */
@Component
class EditorsPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("editing.privacy");

    @Override
    public List<PersonalField> fields() {
        return WORDS.fields(
                        "catalogue",
                        List.of(
                                "edit.by",
                                "fact.author",
                                "candidate.decided_by",
                                "choice.decided_by",
                                "merge.merged_by",
                                "merge.undone_by"))
                .toList();
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
}
