package org.fabcom.till.setup;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What tills keep of people: who stood there. The journal holds ids alone, so that it stays when a name goes. */
@Component
class TillPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("till.privacy");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field("till.till", "organisation"),
                WORDS.kept("till.till", "added_by"),
                WORDS.kept("till.event", "operator").hiding("key", "digest", "signature"),
                WORDS.field("till.event", "body"),
                WORDS.field("till.guide", "organisation"),
                WORDS.kept("till.guide", "changed_by"),
                WORDS.deleted("till.basket", "made_by"),
                WORDS.kept("till.device", "person").hiding("public_key"),
                WORDS.kept("till.aside", "ended_by").hiding("digest", "signature"),
                new PersonalField(
                        "till.basket",
                        "label",
                        "till.privacy.label.purpose",
                        "till.privacy.label.retention",
                        "till.privacy.seen"));
    }

    @Bean
    OrganisationData tillsOfOrganisations() {
        return () -> List.of(
                Rows.of("till.till", "organisation"),
                Rows.of("till.guide", "organisation"),
                Rows.under("till.event", "till", "till.till", "organisation").hiding("key"),
                Rows.under("till.closing", "till", "till.till", "organisation"));
    }
}
