package org.fabcom.acts;

import module java.base;
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

    /** Funders count acts: they all stay, without the names. */
    @Override
    public List<PersonalField> fields() {
        var written = ActFields.ALL.written().stream().map(it -> field("act", it));
        var named = Stream.of(
                field("act", "mediator").kept(),
                field("act", "structure").kept(),
                field("act_declined", "mediator").deleted(),
                field("tag", "created_by").kept(),
                field("tag_mediator", "mediator").kept(),
                field("coordination_act", "coordinator").kept(),
                field("coordination_act", "note"),
                field("act_person", "person").kept(),
                field("act_fact_person", "person").kept(),
                field("act_year_person", "person").kept(),
                field("act_organisation", "organisation").kept(),
                MANDATES.deleted("acts.mandate", "person"),
                MANDATES.kept("acts.mandate", "mediator"),
                MANDATES.field("acts.mandate", "scope"));
        return Stream.concat(written, named).toList();
    }

    private static PersonalField field(String table, String column) {
        return new PersonalField(
                "acts." + table, column, "acts.privacy.purpose", "acts.privacy.retention", "acts.privacy.visibility");
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
