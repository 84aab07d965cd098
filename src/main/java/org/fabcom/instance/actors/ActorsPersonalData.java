package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Who showed an organisation, and who spoke for it of its relations. */
@Component
class ActorsPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("actors.personal");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field("instance.actor", "organisation"),
                WORDS.kept("instance.actor", "said_by"),
                WORDS.kept("instance.relation", "from_party"),
                WORDS.kept("instance.relation", "to_party"),
                WORDS.kept("instance.relation", "proposed_for"),
                WORDS.kept("instance.relation", "proposed_by"),
                WORDS.kept("instance.relation", "confirmed_by"),
                WORDS.kept("instance.relation", "refused_for"),
                WORDS.kept("instance.relation", "refused_by"),
                WORDS.kept("instance.relation", "ended_by"));
    }

    @Bean
    OrganisationData actorsOfOrganisations() {
        return () -> List.of(Rows.of("instance.actor", "organisation"));
    }
}
