package org.fabcom.acts;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What acts keep of people: who noted them, who was helped, what the team wrote. */
@Component
class ActsPersonalData implements PersonalData {

    private static final PersonalField.Words MANDATES = new PersonalField.Words("mandates.privacy");

    @Override
    public List<PersonalField> fields() {
        var written = ActFields.ALL.written().stream().map("act."::concat);
        var named = Stream.of(
                "act.mediator",
                "act.structure",
                "act_declined.mediator",
                "tag.created_by",
                "tag_mediator.mediator",
                "coordination_act.coordinator",
                "coordination_act.note",
                "act_person.person",
                "act_fact_person.person",
                "act_year_person.person",
                "act_organisation.organisation");
        var acts = Stream.concat(written, named)
                .map(it -> it.split("\\."))
                .map(it -> new PersonalField(
                        "acts." + it[0],
                        it[1],
                        "acts.privacy.purpose",
                        "acts.privacy.retention",
                        "acts.privacy.visibility"));
        var mandates = Stream.of("person", "mediator", "scope").map(it -> MANDATES.field("acts.mandate", it));
        return Stream.concat(acts, mandates).toList();
    }

    /** Funders count acts: they all stay, without the names. */
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("acts.act", "mediator"),
                Trace.kept("acts.act", "structure"),
                Trace.deleted("acts.act_declined", "mediator"),
                Trace.kept("acts.tag", "created_by"),
                Trace.kept("acts.tag_mediator", "mediator"),
                Trace.deleted("acts.mandate", "person"),
                Trace.kept("acts.mandate", "mediator"),
                Trace.kept("acts.coordination_act", "coordinator"),
                Trace.kept("acts.act_person", "person"),
                Trace.kept("acts.act_fact_person", "person"),
                Trace.kept("acts.act_year_person", "person"),
                Trace.kept("acts.act_organisation", "organisation"));
    }

    /** What the team says in its own words, and when. */
    private static String[] hidden() {
        return Stream.concat(ActFields.ALL.written().stream(), Stream.of("noted_at"))
                .toArray(String[]::new);
    }

    @Bean
    OrganisationData actsForOrganisations() {
        return () -> List.of(
                Rows.of("acts.act", "id").where("""
                                withdrawn_at is null
                                and id in (select act from acts.act_organisation where organisation = any (:own))
                                """).hiding(hidden()),
                Rows.of("acts.act_organisation", "organisation"));
    }
}
