package org.fabcom.till.setup;

import java.util.List;
import java.util.stream.Stream;
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
        var label = new PersonalField(
                "till.basket",
                "label",
                "till.privacy.label.purpose",
                "till.privacy.label.retention",
                "till.privacy.seen");
        var others = WORDS.fields(
                "till",
                List.of(
                        "till.organisation",
                        "till.added_by",
                        "event.operator",
                        "event.body",
                        "guide.organisation",
                        "guide.changed_by",
                        "basket.made_by",
                        "device.person",
                        "aside.ended_by"));
        return Stream.concat(others, Stream.of(label)).toList();
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("till.till", "added_by"),
                Trace.kept("till.event", "operator").hiding("key", "digest", "signature"),
                Trace.kept("till.guide", "changed_by"),
                Trace.deleted("till.basket", "made_by"),
                Trace.kept("till.device", "person").hiding("public_key"),
                Trace.kept("till.aside", "ended_by").hiding("digest", "signature"));
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
