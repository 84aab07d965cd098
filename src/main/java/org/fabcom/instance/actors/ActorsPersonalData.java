package org.fabcom.instance.actors;

import java.util.List;
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
        return WORDS.fields(
                        "instance",
                        List.of(
                                "actor.organisation",
                                "actor.said_by",
                                "relation.from_party",
                                "relation.to_party",
                                "relation.proposed_for",
                                "relation.proposed_by",
                                "relation.confirmed_by",
                                "relation.refused_for",
                                "relation.refused_by",
                                "relation.ended_by"))
                .toList();
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("instance.actor", "said_by"),
                Trace.kept("instance.relation", "from_party"),
                Trace.kept("instance.relation", "to_party"),
                Trace.kept("instance.relation", "proposed_for"),
                Trace.kept("instance.relation", "proposed_by"),
                Trace.kept("instance.relation", "confirmed_by"),
                Trace.kept("instance.relation", "refused_for"),
                Trace.kept("instance.relation", "refused_by"),
                Trace.kept("instance.relation", "ended_by"));
    }

    @Bean
    OrganisationData actorsOfOrganisations() {
        return () -> List.of(Rows.of("instance.actor", "organisation"));
    }
}
