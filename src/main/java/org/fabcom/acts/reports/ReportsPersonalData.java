package org.fabcom.acts.reports;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What reports and shared figures keep of people: whose figures, who wrote and finished them, who opened a link, who came in a table. */
@Component
class ReportsPersonalData implements PersonalData {

    private static final List<String> COLUMNS = List.of(
            "report.mediator",
            "report.created_by",
            "report.finished_by",
            "report.figures",
            "figures_link.created_by",
            "figures_year.closed_by",
            "former_act.mediator",
            "person_import.person");

    @Override
    public List<PersonalField> fields() {
        return COLUMNS.stream()
                .map(it -> it.split("\\."))
                .map(it -> new PersonalField(
                        "acts." + it[0],
                        it[1],
                        "acts.privacy.purpose",
                        "reports.privacy.retention",
                        "reports.privacy.visibility"))
                .toList();
    }

    /** Funders count with reports: they all stay, without the names. */
    @Override
    public List<Trace> traces() {
        return Stream.of(
                        Trace.kept("acts.report", "mediator"),
                        Trace.kept("acts.report", "created_by"),
                        Trace.kept("acts.report", "finished_by"),
                        Trace.kept("acts.figures_link", "created_by"),
                        Trace.kept("acts.figures_year", "closed_by"),
                        Trace.kept("acts.former_act", "mediator"),
                        Trace.deleted("acts.person_import", "person"))
                .toList();
    }
}
