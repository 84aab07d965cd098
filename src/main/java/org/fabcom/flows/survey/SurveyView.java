package org.fabcom.flows.survey;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/**
 * A survey of a year.
 *
 * @param known how many of its figures are known, of how many: {@code all}
 * @param writes whether the visitor may type figures and streams
 */
public record SurveyView(
        String path,
        String name,
        String year,
        String template,
        List<OptionView> years,
        List<OptionView> templates,
        String version,
        String mapping,
        List<SectionView> sections,
        long known,
        int all,
        boolean writes,
        List<TypedView> typed,
        List<TypedView> kinds,
        List<OptionView> streams,
        List<LinkView> files,
        List<DateView> dates,
        Form form) {

    public record SectionView(String title, List<RowView> rows) {}

    /** {@code unknown}: nobody knows it; {@code origin}: how it is known. */
    public record RowView(String label, String value, String url, String origin, String source, boolean unknown) {}

    /** Something with a value that can be typed or chosen. {@code counted}: what stands there if it is not; empty: nobody knows. */
    public record TypedView(String name, String label, String value, String counted) {}

    /** A date among the events that were counted. */
    public record DateView(String day, String title, String present, String url) {}

    static List<SectionView> sections(List<Indicator> all, Page page) {
        var sections = new LinkedHashMap<String, List<RowView>>();
        for (var it : all)
            sections.computeIfAbsent(it.section(), key -> new ArrayList<>())
                    .add(new RowView(
                            it.label(),
                            it.words(page),
                            it.url(),
                            page.t("flows.survey.origin." + it.origin()),
                            it.source(),
                            it.value() == null));
        return sections.entrySet().stream()
                .map(it -> new SectionView(page.t("flows.survey.section." + it.getKey()), it.getValue()))
                .toList();
    }
}
