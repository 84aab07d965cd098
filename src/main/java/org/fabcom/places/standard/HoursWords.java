package org.fabcom.places.standard;

import module java.base;
import org.fabcom.web.Page;

/** Opening hours in the words of the reader: « du lundi au vendredi : de 9 h à 12 h et de 14 h à 18 h 30 ». */
public final class HoursWords {

    private HoursWords() {}

    /** A line for each rule; none where the hours are not understood. */
    public static List<String> lines(String osm, Page page) {
        return Hours.read(osm).map(Hours::rules).orElse(List.of()).stream()
                .map(it -> page.t("standard.hours.line", days(it.days(), page), spans(it.spans(), page)))
                .toList();
    }

    private static String days(List<Hours.Range> ranges, Page page) {
        return ranges.stream().map(it -> days(it, page)).collect(Collectors.joining(", "));
    }

    private static String days(Hours.Range range, Page page) {
        if (range.first() == range.last()) return day(range.first(), page);
        return page.t(
                range.last() == range.first() + 1 ? "standard.hours.two" : "standard.hours.range",
                day(range.first(), page),
                day(range.last(), page));
    }

    private static String day(int number, Page page) {
        return number == Hours.HOLIDAYS
                ? page.t("standard.hours.holidays")
                : Hours.day(number).getDisplayName(TextStyle.FULL, page.locale());
    }

    private static String spans(List<Hours.Span> spans, Page page) {
        if (spans.isEmpty()) return page.t("standard.hours.closed");
        return spans.stream()
                .map(it -> page.t("standard.hours.span", time(it.from(), page), time(it.to(), page)))
                .collect(Collectors.joining(page.t("standard.hours.and")));
    }

    private static String time(int minutes, Page page) {
        if (!page.lang().equals("fr")) return "%02d:%02d".formatted(minutes / 60, minutes % 60);
        var rest = minutes % 60;
        return minutes / 60 + "\u00a0h" + (rest == 0 ? "" : "\u00a0%02d".formatted(rest));
    }
}
