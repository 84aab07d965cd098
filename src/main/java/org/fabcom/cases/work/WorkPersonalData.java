package org.fabcom.cases.work;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** Who wrote what in a case, and what is said of those who accompany. */
@Component
class WorkPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("case_contest", "said_by", ".retention", ".visibility").kept(),
                field("case_contest", "words", ".retention", ".visibility"),
                field("case_contest", "answered_by", ".retention", ".visibility")
                        .kept(),
                field("case_decision", "recorded_by", ".retention.journal", ".visibility")
                        .kept(),
                field("case_date", "added_by", ".retention", ".visibility").kept(),
                field("case_follow_up", "answered_by", ".retention", ".visibility")
                        .kept(),
                field("mediator_declaration", "mediator", ".retention.journal", ".visibility.mediator")
                        .kept(),
                field("mediator_declaration", "declared_by", ".retention.journal", ".visibility.mediator")
                        .kept(),
                field("mediator_absence", "mediator", ".retention.mediator", ".visibility.staff")
                        .kept(),
                field("mediator_absence", "added_by", ".retention.mediator", ".visibility.staff")
                        .kept());
    }

    private static PersonalField field(String table, String column, String retention, String visibility) {
        var key = "cases.case.privacy";
        return new PersonalField("cases." + table, column, key + ".purpose", key + retention, key + visibility);
    }
}
