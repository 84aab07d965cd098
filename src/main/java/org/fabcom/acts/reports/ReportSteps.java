package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of a coordinator: the report of the last whole year, one’s turn in the first half of the year, until it is finished. */
@Component
record ReportSteps(ActivityReports reports, ReportForms forms) implements NextSteps {

    /** In the first half of a year one tells of the last; later it waits without leading. */
    private static final int LAST_MONTH = 6;

    private static final int DUE = 60;
    private static final int TOLD = 150;

    @Override
    public List<Step> of(Page page) {
        if (!page.visitor().is(InstanceRole.COORDINATOR)) return List.of();
        int year = forms.lastYear();
        boolean told = reports.list(null).stream()
                .anyMatch(it -> it.finished() != null && it.content().to().getYear() == year);
        boolean next = !told && forms.today().getMonthValue() <= LAST_MONTH;
        var title = page.t(told ? "reports.home.told" : "reports.home", String.valueOf(year));
        return List.of(new Step(next ? DUE : TOLD, title, "", Report.PATH, page.t("reports.title"), "file-text", ""));
    }
}
