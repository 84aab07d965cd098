package org.fabcom.accompaniment.cases;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What cases keep of people: who asks, whom to call, who accompanies, who did what. */
@Component
class CasePersonalData implements PersonalData {

    private static final String FILE = "accompaniment.case_file";

    @Override
    public List<PersonalField> fields() {
        return Stream.concat(
                        Stream.of(
                                        "organisation",
                                        "opened_by",
                                        "contact_name",
                                        "contact_phone",
                                        "need",
                                        "availability",
                                        "mediator",
                                        "accepted_by")
                                .map(it -> field(FILE, it, "accompaniment.case.privacy.retention")),
                        Stream.of(field(
                                "accompaniment.case_event", "actor", "accompaniment.case.privacy.retention.journal")))
                .toList();
    }

    private static PersonalField field(String table, String column, String retention) {
        return new PersonalField(
                table,
                column,
                "accompaniment.case.privacy.purpose",
                retention,
                "accompaniment.case.privacy.visibility");
    }
}
