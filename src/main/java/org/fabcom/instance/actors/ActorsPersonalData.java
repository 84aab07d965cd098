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

    private static final String P = "actors.personal.";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("actor", "organisation"),
                field("actor", "said_by"),
                field("relation", "from_party"),
                field("relation", "to_party"),
                field("relation", "proposed_for"),
                field("relation", "proposed_by"),
                field("relation", "confirmed_by"),
                field("relation", "refused_for"),
                field("relation", "refused_by"),
                field("relation", "ended_by"));
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

    private static PersonalField field(String table, String column) {
        return new PersonalField("instance." + table, column, P + "purpose", P + "retention", P + "seen");
    }

    @Bean
    OrganisationData actorsOfOrganisations() {
        return () -> List.of(Rows.of("instance.actor", "organisation"));
    }
}
