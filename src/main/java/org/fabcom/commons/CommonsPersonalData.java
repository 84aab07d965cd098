package org.fabcom.commons;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What published plans keep of people: who prepared, looked through, published, withdrew, reported and put right. No page shows it to others. */
@Component
class CommonsPersonalData implements PersonalData {

    /** Who did what stays, without the name. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("shared_draft", "prepared_by"),
                field("shared_draft", "reviewed_by"),
                field("shared_plan", "published_by"),
                field("shared_withdrawal", "actor"),
                field("recipe_version", "actor"),
                field("shared_fork", "actor"),
                field("recipe_followed", "actor"),
                field("recipe_report", "actor"),
                field("recipe_answer", "actor"));
    }

    private static PersonalField field(String table, String column) {
        return new PersonalField(
                        "commons." + table,
                        column,
                        "commons.privacy.purpose",
                        "commons.privacy.retention",
                        "commons.privacy.visibility")
                .kept();
    }
}
