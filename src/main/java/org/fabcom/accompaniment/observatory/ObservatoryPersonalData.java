package org.fabcom.accompaniment.observatory;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the observatory keeps of people: who said that their organisation is counted. Editions hold no id of anybody. */
@Component
class ObservatoryPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return List.of(field("organisation"), field("actor"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(Trace.kept("accompaniment.observatory_consent", "actor"));
    }

    private static PersonalField field(String column) {
        return new PersonalField(
                "accompaniment.observatory_consent",
                column,
                "observatory.privacy.purpose",
                "observatory.privacy.retention",
                "observatory.privacy.visibility");
    }
}
