package org.fabcom.cases.work;

import module java.base;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.People;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What cases keep of people: who asks, whom to call, who accompanies, who did what. */
@Component
record CasePersonalData(Sql db, Cases cases, People people) implements PersonalData {

    /**
     * Whom to call is a person of the organisation, or whoever opened the case. A request that somebody wrote for themselves goes with
     * them, words and all; what staff wrote down is the organisation's own.
     */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                file("organisation"),
                file("opened_by").kept(),
                file("contact_name")
                        .blanked("contact_name = '', contact_phone = '', availability = '', version = version + 1")
                        .where("""
                                contact_name = :name and (opened_by = :person or organisation in
                                    (select c.organisation from people.right_moved c where c.subject = :person))"""),
                file("contact_phone"),
                file("need")
                        .blanked("contact_phone = '', availability = '', need = '[…]', version = version + 1")
                        .where("opened_by = :person and contact_name = '' and channel = 'SITE'"),
                file("availability"),
                file("mediator").kept(),
                file("accepted_by").kept(),
                field("cases.case_event", "actor", "cases.case.privacy.retention.journal")
                        .kept());
    }

    private static PersonalField file(String column) {
        return field("cases.case_file", column, "cases.case.privacy.retention");
    }

    /** A mediator hands over first, so that nobody waits for somebody who is gone. */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        int open = db.sql("""
                select count(*) from cases.case_file
                where mediator = :person and closed_at is null and merged_into is null
                  and state not in ('REDIRECTED', 'DROPPED', 'CLOSED')
                """).param("person", person.value()).single(Integer.class);
        return open == 0
                ? List.of()
                : List.of(new Obstacle("cases.case.leaving.open", "/accompagnement/journee", List.of(open)));
    }

    /** Their own request goes on, or nobody answers for it any more. */
    @Override
    public List<Obstacle> leftBehind(PartyId person) {
        return cases.asked(person).stream()
                .map(it -> new Obstacle(
                        "cases.case.leaving.asked",
                        it.url(),
                        List.of(people.name(it.organisation()).orElse(""))))
                .toList();
    }

    private static PersonalField field(String table, String column, String retention) {
        return new PersonalField(
                table, column, "cases.case.privacy.purpose", retention, "cases.case.privacy.visibility");
    }

    @Bean
    OrganisationData casesOfOrganisations() {
        return () -> List.of(
                Rows.of("cases.case_file", "organisation").hiding("contact_name", "contact_phone"),
                Rows.under("cases.case_date", "case_file", "cases.case_file", "organisation"),
                Rows.under("cases.case_decision", "case_file", "cases.case_file", "organisation"),
                Rows.under("cases.case_follow_up", "case_file", "cases.case_file", "organisation"),
                Rows.of("cases.case_priority", "decision").where("""
                        decision in (select d.id from cases.case_decision d join cases.case_file c on c.id = d.case_file
                            where c.organisation = any (:own))
                        """));
    }
}
