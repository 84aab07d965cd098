package org.fabcom.accompaniment.plan;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What plans keep of people: who drew, accepted, follows, did and counted what, and who looks after an archive. */
@Component
class PlanPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return Stream.concat(
                        Stream.of(
                                        "plan.organisation",
                                        "plan.drawn_by",
                                        "plan.accepted_by",
                                        "plan_item.referent",
                                        "plan_quiet.added_by",
                                        "plan_reminder.recipient")
                                .map(it -> field(it, "plan.privacy.retention")),
                        Stream.of(
                                        "plan_event.actor",
                                        "plan_count.actor",
                                        "plan_archive.actor",
                                        "plan_archive.keeper",
                                        "plan_waiver.actor")
                                .map(it -> field(it, "plan.privacy.retention.journal")))
                .toList();
    }

    @Override
    public List<Trace> traces() {
        return Stream.of(
                        "plan.drawn_by",
                        "plan.accepted_by",
                        "plan_item.referent",
                        "plan_quiet.added_by",
                        "plan_reminder.recipient",
                        "plan_event.actor",
                        "plan_count.actor",
                        "plan_archive.actor",
                        "plan_waiver.actor")
                .map(it -> it.split("\\."))
                .map(it -> Trace.kept("accompaniment." + it[0], it[1]))
                .toList();
    }

    private static PersonalField field(String column, String retention) {
        var parts = column.split("\\.", 2);
        return new PersonalField(
                "accompaniment." + parts[0], parts[1], "plan.privacy.purpose", retention, "plan.privacy.visibility");
    }
}
