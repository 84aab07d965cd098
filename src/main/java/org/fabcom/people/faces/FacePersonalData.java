package org.fabcom.people.faces;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** A picture is in the file that a person takes with them, and goes with them. */
@Component
record FacePersonalData(Faces faces) implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("people.personal");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.deleted("people.face", "person", "face", "face", "face"),
                WORDS.field("people.face", "shows", "face", "face", "face"));
    }

    @Override
    public List<Attached> attached(PartyId person) {
        return faces.bytes(person).map(it -> new Attached("people.face.jpg", it)).stream()
                .toList();
    }
}
