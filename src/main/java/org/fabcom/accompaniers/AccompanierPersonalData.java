package org.fabcom.accompaniers;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the directory keeps of people: what they say of themselves goes with them. */
@Component
class AccompanierPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("accompaniers.personal");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("party", "directory", "own", "everybody").deleted(),
                field("words", "directory", "own", "everybody"),
                field("site", "directory", "own", "everybody"),
                field("commune_name", "directory", "own", "everybody"),
                field("said_by", "signature", "lasting", "coordination").kept());
    }

    private static PersonalField field(String column, String purpose, String retention, String seenBy) {
        return WORDS.field("accompaniers.accompanier", column, purpose, retention, seenBy);
    }
}
