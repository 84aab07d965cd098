package org.fabcom.plan;

import java.util.List;
import java.util.stream.Stream;
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

    @Override
    public List<PersonalField> fields() {
        return Stream.concat(
                        Stream.of(
                                        "plan.organisation",
                                        "plan.drawn_by",
                                        "plan.accepted_by",
                                        "plan_item.referent",
                                        "plan_reminder.recipient",
                                        "plan_archive_keeper.keeper")
                                .map(it -> field(it, "plan.privacy.retention")),
                        Stream.of(
                                        "plan_event.actor",
                                        "plan_count.actor",
                                        "plan_archive.actor",
                                        "plan_waiver.actor",
                                        "plan_check.actor")
                                .map(it -> field(it, "plan.privacy.retention.journal")))
                .toList();
    }

    /** Who did what stays, without the name; whoever keeps an archive is named apart from it, so that the name can go. */
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("plan.plan", "drawn_by"),
                Trace.kept("plan.plan", "accepted_by"),
                Trace.kept("plan.plan_item", "referent"),
                Trace.kept("plan.plan_reminder", "recipient"),
                Trace.kept("plan.plan_event", "actor"),
                Trace.kept("plan.plan_count", "actor"),
                Trace.kept("plan.plan_archive", "actor"),
                Trace.kept("plan.plan_waiver", "actor"),
                Trace.kept("plan.plan_check", "actor"),
                Trace.blanked("plan.plan_archive_keeper", "keeper", "keeper = :gone")
                        .where("""
                                keeper = :name and archive in (
                                    select a.id from plan.plan_archive a
                                    join plan.plan_item i on i.id = a.item
                                    join plan.plan p on p.id = i.plan
                                    where p.organisation in
                                        (select c.organisation from people.right_moved c where c.subject = :person))"""));
    }

    private static PersonalField field(String column, String retention) {
        var parts = column.split("\\.", 2);
        return new PersonalField(
                "plan." + parts[0], parts[1], "plan.privacy.purpose", retention, "plan.privacy.visibility");
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
