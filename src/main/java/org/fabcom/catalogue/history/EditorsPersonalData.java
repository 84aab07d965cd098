package org.fabcom.catalogue.history;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the library keeps of people: who changed what. */
@Component
class EditorsPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("editing.privacy");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("catalogue.edit", "by"),
                WORDS.field("catalogue.fact", "author")
                        .blanked("author = :gone")
                        .where("author = :name"),
                WORDS.kept("catalogue.candidate", "decided_by"),
                WORDS.kept("catalogue.choice", "decided_by"),
                WORDS.kept("catalogue.merge", "merged_by"),
                WORDS.kept("catalogue.merge", "undone_by"));
    }
}
