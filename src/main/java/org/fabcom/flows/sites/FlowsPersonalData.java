package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.People;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the scale keeps of people: who weighed, and who may. The journal stays when a name goes. */
@Component
record FlowsPersonalData(Sql db, People people) implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("flows.privacy");

    /** Whoever borrows has no account: they are known by the address that they gave. */
    private static final String BORROWED = "lower(contact) = nullif(:email, '')";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("flows.site", "owner"),
                WORDS.kept("flows.duty", "person")
                        .where("person = :person or granted_by = :person or ended_by = :person"),
                WORDS.field("flows.duty", "granted_by"),
                WORDS.field("flows.duty", "ended_by"),
                WORDS.kept("flows.kind", "owner"),
                WORDS.kept("flows.waste", "owner"),
                WORDS.kept("flows.container", "owner"),
                WORDS.kept("flows.locality", "owner"),
                WORDS.kept("flows.recipient", "owner"),
                WORDS.kept("flows.movement", "made_by"),
                WORDS.kept("flows.weighing", "made_by").hiding("key", "digest"),
                WORDS.field("flows.closing", "owner"),
                WORDS.kept("flows.closing", "made_by").where("owner = :person or made_by = :person"),
                WORDS.kept("flows.device", "person").hiding("public_key"),
                WORDS.field("flows.mapping", "owner"),
                WORDS.kept("flows.mapping", "made_by").where("owner = :person or made_by = :person"),
                WORDS.field("flows.declaration_step", "owner"),
                WORDS.kept("flows.declaration_step", "made_by").where("owner = :person or made_by = :person"),
                WORDS.kept("flows.former_base", "owner"),
                WORDS.kept("flows.wording", "owner"),
                WORDS.field("flows.survey_answer", "owner"),
                WORDS.kept("flows.survey_answer", "said_by").where("owner = :person or said_by = :person"),
                WORDS.field("flows.support_rate", "owner"),
                WORDS.kept("flows.support_rate", "said_by").where("owner = :person or said_by = :person"),
                WORDS.kept("flows.aside_end", "made_by"),
                WORDS.field("flows.network_month", "receiver"),
                WORDS.kept("flows.network_month", "received_by")
                        .where("receiver = :person or received_by = :person")
                        .hiding("public_key", "signature"),
                WORDS.field("flows.item", "owner"),
                WORDS.kept("flows.item", "made_by").where("owner = :person or made_by = :person"),
                WORDS.field("flows.item_line", "done_by"),
                WORDS.kept("flows.item_line", "made_by").where("done_by = :person or made_by = :person"),
                WORDS.field("flows.surplus", "owner"),
                WORDS.kept("flows.surplus", "offered_by")
                        .where("owner = :person or offered_by = :person or taker = :person or taken_by = :person"),
                WORDS.field("flows.surplus", "taker"),
                WORDS.field("flows.surplus", "taken_by"),
                WORDS.field("flows.loan", "owner"),
                WORDS.kept("flows.loan", "borrower").blanked("""
                                borrower = case when returned_day is null and due_day >= (now() at time zone kernel.zone())::date - 365
                                    then borrower else '…' end,
                                contact = case when returned_day is null and due_day >= (now() at time zone kernel.zone())::date - 365
                                    then contact else '' end,
                                words = case when returned_day is null and due_day >= (now() at time zone kernel.zone())::date - 365
                                    then words else '' end""").where(BORROWED),
                WORDS.field("flows.loan", "contact"),
                WORDS.field("flows.loan", "words"),
                WORDS.field("flows.loan", "damage"),
                WORDS.kept("flows.loan", "made_by")
                        .where("owner = :person or made_by = :person or closed_by = :person"),
                WORDS.field("flows.loan", "closed_by"),
                WORDS.deleted("flows.loan_letter", "sent_to").where("lower(sent_to) = nullif(:email, '')"),
                WORDS.kept("flows.loan_letter", "made_by"),
                WORDS.field("flows.loan_booking", "owner"),
                WORDS.deleted("flows.loan_booking", "borrower").where(BORROWED),
                WORDS.field("flows.loan_booking", "contact"),
                WORDS.kept("flows.loan_booking", "made_by").where("owner = :person or made_by = :person"));
    }

    /** The base lets the name of a borrower go before its year only with whoever is erased. */
    @Override
    public void letGo(PartyId person, String email) {
        db.sql("select set_config('flows.leaving', :email, true)")
                .param("email", email)
                .single(String.class);
    }

    /** What is still out comes back first; not for ever, where nobody noted that it did. */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        return db.sql("""
                select i.name as title, o.name from flows.loan l join flows.item i on i.id = l.item
                join people.party_card o on o.id = l.owner
                where l.returned_day is null and l.due_day >= (now() at time zone kernel.zone())::date - 365
                    and lower(l.contact) = :email
                order by l.due_day, l.id
                """)
                .param(
                        "email",
                        people.find(person).map(it -> it.email().folded()).orElse("-"))
                .list((row, n) -> new Obstacle(
                        "flows.leaving.loan", "/moi/donnees", List.of(row.getString("title"), row.getString("name"))));
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
