package org.fabcom.flows.sites;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the scale keeps of people: who weighed, and who may. The journal stays when a name goes. */
@Component
class FlowsPersonalData implements PersonalData {

    private static final List<String> KEPT = List.of(
            "site.owner",
            "duty.person",
            "duty.granted_by",
            "duty.ended_by",
            "kind.owner",
            "waste.owner",
            "container.owner",
            "locality.owner",
            "recipient.owner",
            "movement.made_by",
            "weighing.made_by",
            "closing.owner",
            "closing.made_by",
            "device.person",
            "mapping.owner",
            "mapping.made_by",
            "declaration_step.owner",
            "declaration_step.made_by",
            "former_base.owner",
            "wording.owner",
            "survey_answer.owner",
            "survey_answer.said_by",
            "support_rate.owner",
            "support_rate.said_by",
            "aside_end.made_by",
            "network_month.receiver",
            "network_month.received_by",
            "item.owner",
            "item.made_by",
            "item_line.done_by",
            "item_line.made_by",
            "surplus.owner",
            "surplus.offered_by",
            "surplus.taker",
            "surplus.taken_by",
            "loan.owner",
            "loan.borrower",
            "loan.contact",
            "loan.words",
            "loan.damage",
            "loan.made_by",
            "loan.closed_by",
            "loan_letter.sent_to",
            "loan_letter.made_by",
            "loan_booking.owner",
            "loan_booking.borrower",
            "loan_booking.contact",
            "loan_booking.made_by");

    @Override
    public List<PersonalField> fields() {
        var words = new PersonalField.Words("flows.privacy");
        return words.fields("flows", KEPT).toList();
    }

    @Override
    public List<Trace> traces() {
        return Stream.concat(
                        Stream.of(
                                Trace.kept("flows.duty", "person")
                                        .where("person = :person or granted_by = :person or ended_by = :person"),
                                Trace.kept("flows.closing", "made_by").where("owner = :person or made_by = :person"),
                                Trace.kept("flows.mapping", "made_by").where("owner = :person or made_by = :person"),
                                Trace.kept("flows.declaration_step", "made_by")
                                        .where("owner = :person or made_by = :person"),
                                Trace.kept("flows.survey_answer", "said_by")
                                        .where("owner = :person or said_by = :person"),
                                Trace.kept("flows.support_rate", "said_by")
                                        .where("owner = :person or said_by = :person"),
                                Trace.kept("flows.network_month", "received_by")
                                        .where("receiver = :person or received_by = :person")
                                        .hiding("public_key", "signature"),
                                Trace.kept("flows.item", "made_by").where("owner = :person or made_by = :person"),
                                Trace.kept("flows.item_line", "made_by")
                                        .where("done_by = :person or made_by = :person"),
                                Trace.kept("flows.surplus", "offered_by")
                                        .where("owner = :person or offered_by = :person or taker = :person"
                                                + " or taken_by = :person"),
                                Trace.kept("flows.loan", "made_by")
                                        .where("owner = :person or made_by = :person or closed_by = :person"
                                                + " or lower(contact) = :email"),
                                Trace.kept("flows.loan_booking", "made_by")
                                        .where("owner = :person or made_by = :person or lower(contact) = :email"),
                                Trace.kept("flows.loan_letter", "made_by")
                                        .where("made_by = :person or lower(sent_to) = :email"),
                                Trace.kept("flows.weighing", "made_by").hiding("key", "digest"),
                                Trace.kept("flows.device", "person").hiding("public_key")),
                        Stream.of(
                                        "site.owner",
                                        "kind.owner",
                                        "waste.owner",
                                        "container.owner",
                                        "locality.owner",
                                        "recipient.owner",
                                        "former_base.owner",
                                        "wording.owner",
                                        "aside_end.made_by",
                                        "movement.made_by")
                                .map(it -> it.split("\\."))
                                .map(it -> Trace.kept("flows." + it[0], it[1])))
                .toList();
    }

    @Bean
    OrganisationData massesOfOrganisations() {
        return () -> List.of(
                Rows.of("flows.site", "owner"),
                Rows.of("flows.kind", "owner"),
                Rows.of("flows.waste", "owner"),
                Rows.of("flows.container", "owner"),
                Rows.of("flows.locality", "owner"),
                Rows.of("flows.recipient", "owner"),
                Rows.of("flows.mapping", "owner"),
                Rows.under("flows.mapping_line", "mapping", "flows.mapping", "owner"),
                Rows.of("flows.closing", "owner"),
                Rows.of("flows.declaration_step", "owner"),
                Rows.under("flows.movement", "site", "flows.site", "owner"),
                Rows.under("flows.weighing", "site", "flows.site", "owner").hiding("key", "digest"),
                Rows.under("flows.former", "site", "flows.site", "owner"),
                Rows.of("flows.former_base", "owner"),
                Rows.under("flows.former_day", "base", "flows.former_base", "owner"),
                Rows.under("flows.former_visit", "base", "flows.former_base", "owner"),
                Rows.under("flows.former_line", "base", "flows.former_base", "owner"),
                Rows.of("flows.wording", "owner"),
                Rows.of("flows.survey_answer", "owner"),
                Rows.of("flows.support_rate", "owner"),
                Rows.of("flows.pickup_zone", "owner"),
                Rows.of("flows.item", "owner"),
                Rows.under("flows.item_line", "item", "flows.item", "owner"),
                Rows.of("flows.loan", "owner"),
                Rows.of("flows.loan_booking", "owner"),
                Rows.under("flows.loan_letter", "loan", "flows.loan", "owner"),
                Rows.of("flows.surplus", "owner"));
    }
}
