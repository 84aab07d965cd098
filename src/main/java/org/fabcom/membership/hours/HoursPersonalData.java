package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the hours of volunteers keep of people: what was given stays, the name goes. */
@Component
class HoursPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("membership.hours.privacy");
    private static final String GIVEN = "membership.contribution";
    private static final String RULES = "membership.valuation";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field(GIVEN, "organisation"),
                WORDS.field(GIVEN, "giver")
                        .blanked("giver_name = :gone, reason = ''")
                        .hiding("key"),
                WORDS.field(GIVEN, "giver_name"),
                WORDS.kept(GIVEN, "declared_by")
                        .where("declared_by = :person or decided_by = :person or organisation = :person")
                        .hiding("key", "giver_name", "what", "reason"),
                WORDS.field(GIVEN, "decided_by"),
                WORDS.field(RULES, "organisation"),
                WORDS.kept(RULES, "made_by").where("made_by = :person or organisation = :person"));
    }

    @Bean
    OrganisationData hoursOfOrganisations() {
        return () -> List.of(
                OrganisationData.Rows.of(GIVEN, "organisation").hiding("key"),
                OrganisationData.Rows.of(RULES, "organisation"),
                OrganisationData.Rows.under("membership.contribution_spent", "contribution", GIVEN, "organisation"));
    }
}
