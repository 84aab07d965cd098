package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What reports and shared figures keep of people: whose figures, who wrote and finished them, who opened a link, who came in a table. */
@Component
class ReportsPersonalData implements PersonalData {

    /** Funders count with reports: they all stay, without the names. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("report", "mediator").kept(),
                field("report", "created_by").kept(),
                field("report", "finished_by").kept(),
                field("report", "figures"),
                field("report_version", "finished_by").kept(),
                field("report_version", "as_finished"),
                field("report_version", "words_gone_by").kept(),
                field("figures_link", "created_by").kept(),
                field("figures_year", "closed_by").kept(),
                field("former_act", "mediator").kept(),
                field("person_import", "person").deleted());
    }

    private static PersonalField field(String table, String column) {
        return new PersonalField(
                "acts." + table,
                column,
                "acts.privacy.purpose",
                "reports.privacy.retention",
                "reports.privacy.visibility");
    }
}
