package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.acts.totals.ActsAsked;
import org.fabcom.acts.totals.FigureDrawing;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Totals.Sums;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;

/** From each figure of a report to its rows of today; where these say something else than a finished one, both are said. */
record ReportRows(Address asked, FigureDrawing.Links links, Figures shown, Figures today, Page page)
        implements FigureDrawing.Links {

    /** @param today the same days as they are now; {@code shown} itself while the report is written */
    static ReportRows of(Report.Content it, Figures shown, Figures today, Page page) {
        var asked = Address.of(Acts.PATH)
                .with("qui", "equipe")
                .with("par", it.mediator())
                .with("territoire", it.area());
        for (var tag : it.tags()) asked = asked.plus("etiquette", tag.toString());
        return new ReportRows(asked, ActsAsked.rows(asked, shown), shown, today, page);
    }

    @Override
    public @Nullable String to(String group, Entry entry) {
        return links.to(group, entry);
    }

    @Override
    public String words(String group, Entry entry, String words) {
        var now = today.group(group).entries().stream()
                .filter(it -> it.key().equals(entry.key()))
                .findFirst()
                .orElse(new Entry(entry.key(), entry.label(), 0, 0, 0));
        return both(words, entry.acts() < 0 ? words : FigureDrawing.words(group, now, page));
    }

    private String both(String words, String now) {
        return words.equals(now) ? words : page.t("reports.drift.mark", words, now);
    }

    ReportView.Sum sum(String key) {
        return new ReportView.Sum(
                page.t("acts.compared." + key),
                cell(key, shown.sums(), shown.from(), shown.to()),
                cell(key, shown.before(), shown.beforeFrom(), shown.beforeTo()));
    }

    private ReportView.Cell cell(String key, Sums was, LocalDate from, LocalDate to) {
        var url = ActsAsked.sum(asked.with("du", from).with("au", to), key);
        return new ReportView.Cell(words(key, was), url);
    }

    /** Sums that are others today, each with the report’s: beside the table, which stays that of the report. */
    List<String> changed() {
        var changed = new ArrayList<String>();
        for (var key : Drift.SUMS) {
            changed(key, shown.sums(), today.sums(), shown.to(), changed);
            changed(key, shown.before(), today.before(), shown.beforeTo(), changed);
        }
        return changed;
    }

    private void changed(String key, Sums was, Sums is, LocalDate to, List<String> changed) {
        if (Drift.number(key, was) != Drift.number(key, is))
            changed.add(page.t(
                    "reports.sum.changed",
                    page.t("acts.compared." + key),
                    page.shortDate(to),
                    words(key, was),
                    words(key, is)));
    }

    private String words(String key, Sums it) {
        return key.equals("minutes") ? page.duration(it.minutes()) : page.number(Drift.number(key, it));
    }
}
