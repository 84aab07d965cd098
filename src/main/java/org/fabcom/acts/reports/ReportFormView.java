package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Composing a report. {@code mediators}: whose it may be; empty for somebody who reports on themselves. */
public record ReportFormView(
        Form form,
        String url,
        String logo,
        int version,
        List<OptionView> mediators,
        List<OptionView> areas,
        List<OptionView> tags,
        List<Line> sections) {

    public record Line(String name, String title, String help) {}
}
