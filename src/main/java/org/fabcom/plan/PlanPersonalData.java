package org.fabcom.plan;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What plans keep of people: who drew, accepted, follows, did and counted what, and who looks after an archive. */
@Component
class PlanPersonalData implements PersonalData {

    /** Of an item of a plan of the organisation. */
    private static final String ITEM = "item in (select i.id from plan.plan_item i join plan.plan p on p.id = i.plan"
            + " where p.organisation = any (:own))";

    /** Who did what stays, without the name; whoever keeps an archive is named apart from it, so that the name can go. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("plan", "organisation"),
                field("plan", "drawn_by").kept(),
                field("plan", "accepted_by").kept(),
                field("plan_item", "referent").kept(),
                field("plan_reminder", "recipient").kept(),
                field("plan_archive_keeper", "keeper").blanked("keeper = :gone").where("""
                                keeper = :name and archive in (
                                    select a.id from plan.plan_archive a
                                    join plan.plan_item i on i.id = a.item
                                    join plan.plan p on p.id = i.plan
                                    where p.organisation in
                                        (select c.organisation from people.right_moved c where c.subject = :person))"""),
                acted("plan_event"),
                acted("plan_count"),
                acted("plan_archive"),
                acted("plan_waiver"),
                acted("plan_check"));
    }

    private static PersonalField field(String table, String column) {
        return field(table, column, "plan.privacy.retention");
    }

    private static PersonalField acted(String table) {
        return field(table, "actor", "plan.privacy.retention.journal").kept();
    }

    private static PersonalField field(String table, String column, String retention) {
        return new PersonalField("plan." + table, column, "plan.privacy.purpose", retention, "plan.privacy.visibility");
    }

    @Bean
    OrganisationData plansOfOrganisations() {
        return () -> List.of(
                Rows.of("plan.plan", "organisation"),
                Rows.under("plan.plan_item", "plan", "plan.plan", "organisation"),
                Rows.under("plan.plan_event", "plan", "plan.plan", "organisation")
                        .hiding("words"),
                Rows.of("plan.plan_dependency", "item").where(ITEM),
                Rows.of("plan.plan_count", "item").where(ITEM),
                Rows.of("plan.plan_check", "item").where(ITEM),
                Rows.of("plan.plan_archive", "item").where(ITEM),
                Rows.of("plan.plan_waiver", "item").where(ITEM));
    }
}
