package org.fabcom.observatory;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the observatory keeps: who said that their organisation is counted, and which ones an edition counted. What is published holds no id. */
@Component
class ObservatoryPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("organisation"),
                field("actor").kept(),
                new PersonalField(
                                "observatory.observatory_counted",
                                "organisation",
                                "observatory.privacy.counted.purpose",
                                "observatory.privacy.counted.retention",
                                "observatory.privacy.counted.visibility")
                        .kept());
    }

    private static PersonalField field(String column) {
        return new PersonalField(
                "observatory.observatory_consent",
                column,
                "observatory.privacy.purpose",
                "observatory.privacy.retention",
                "observatory.privacy.visibility");
    }

    @Bean
    OrganisationData consentsOfOrganisations() {
        return () -> List.of(Rows.of("observatory.observatory_consent", "organisation"));
    }
}
