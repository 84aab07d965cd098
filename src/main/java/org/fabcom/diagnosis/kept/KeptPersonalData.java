package org.fabcom.diagnosis.kept;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What this room keeps of people: who kept a sheet, for which organisation. */
@Component
class KeptPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return List.of(field("made_by").kept(), field("organisation"));
    }

    private static PersonalField field(String column) {
        return new PersonalField(
                "diagnosis.diagnosis",
                column,
                "diagnosis.privacy.purpose",
                "diagnosis.privacy.retention",
                "diagnosis.privacy.visibility");
    }

    @Bean
    OrganisationData diagnosesOfOrganisations() {
        return () -> List.of(Rows.of("diagnosis.diagnosis", "organisation"));
    }
}
