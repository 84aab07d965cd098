package org.fabcom.commons;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What published plans keep of people: who prepared, looked through, published, withdrew, reported and put right. No page shows it to others. */
@Component
class CommonsPersonalData implements PersonalData {

    private static final List<String> COLUMNS = List.of(
            "shared_draft.prepared_by",
            "shared_draft.reviewed_by",
            "shared_plan.published_by",
            "shared_withdrawal.actor",
            "recipe_version.actor",
            "shared_fork.actor",
            "recipe_followed.actor",
            "recipe_report.actor",
            "recipe_answer.actor");

    @Override
    public List<PersonalField> fields() {
        return split().map(it -> new PersonalField(
                        it[0],
                        it[1],
                        "commons.privacy.purpose",
                        "commons.privacy.retention",
                        "commons.privacy.visibility"))
                .toList();
    }

    /** Who did what stays, without the name. */
    @Override
    public List<Trace> traces() {
        return split().map(it -> Trace.kept(it[0], it[1])).toList();
    }

    private static Stream<String[]> split() {
        return COLUMNS.stream().map(it -> ("commons." + it).split("\\.(?=[a-z_]+$)", 2));
    }
}
