package org.fabcom.catalogue.uses;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Who said what an organisation uses. */
@Component
class UsesPersonalData implements PersonalData {

    private static final String P = "catalogue.uses.personal.";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField("catalogue.use", "organisation", P + "purpose", P + "retention", P + "seen"),
                new PersonalField("catalogue.use", "said_by", P + "purpose", P + "retention", P + "seen.by").kept());
    }

    @Bean
    OrganisationData usesOfOrganisations() {
        return () -> List.of(Rows.of("catalogue.use", "organisation"));
    }
}
