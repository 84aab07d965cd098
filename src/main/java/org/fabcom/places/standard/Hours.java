package org.fabcom.places.standard;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as OpenStreetMap writes them ({@code opening_hours}), as far as places usually need: rules of days with spans,
 * {@code off}, public holidays. What is not understood is no mistake: it is shown as it is written.
 */
public record Hours(List<Rule> rules) {

    /** Days from monday (0) to sunday (6) as ranges, 7 for public holidays; no spans: closed. */
    public record Rule(List<Range> days, List<Span> spans) {}

    record Range(int first, int last) {}

    /** Minutes since midnight. */
    public record Span(int from, int to) {

        public Span {
            if (from < 0 || to > 24 * 60 || from >= to) throw new IllegalArgumentException("span");
        }
    }

    static final int HOLIDAYS = 7;
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH");
    private static final Pattern RULE =
            Pattern.compile("((?:Mo|Tu|We|Th|Fr|Sa|Su|PH)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su|PH))*+) +(.+)");
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})");
    private static final Pattern LIKE =
            Pattern.compile("(?=.*\\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|24/7)\\b)[A-Za-z0-9 :;,+|\"'().\\-/\\[\\]À-ÿ]{2,1000}");

    /** Empty if it is more than we understand. */
    public static Optional<Hours> read(@Nullable String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        var rules = new ArrayList<Rule>();
        for (var part : text.strip().split("\\s*;\\s*")) {
            var rule = rule(part.strip());
            if (rule.isEmpty()) return Optional.empty();
            rules.add(rule.get());
        }
        return Optional.of(new Hours(List.copyOf(rules)));
    }

    /** Whether somebody who writes OpenStreetMap's way wrote this, even if we do not understand all of it. */
    public static boolean like(String text) {
        return read(text).isPresent() || LIKE.matcher(text).matches();
    }

    private static Optional<Rule> rule(String text) {
        var match = RULE.matcher(text);
        if (!match.matches()) return Optional.empty();
        var days = new ArrayList<Range>();
        for (var it : match.group(1).split(",")) {
            var ends = it.split("-");
            int first = DAYS.indexOf(ends[0]);
            int last = DAYS.indexOf(ends[ends.length - 1]);
            if (ends.length > 2 || last < first || ends.length == 2 && last == HOLIDAYS) return Optional.empty();
            days.add(new Range(first, last));
        }
        return spans(match.group(2)).map(it -> new Rule(List.copyOf(days), it));
    }

    private static Optional<List<Span>> spans(String text) {
        if (text.equals("off") || text.equals("closed")) return Optional.of(List.of());
        var spans = new ArrayList<Span>();
        for (var it : text.split("\\s*,\\s*")) {
            var match = SPAN.matcher(it.strip());
            if (!match.matches()) return Optional.empty();
            int from = minutes(match.group(1), match.group(2));
            int to = minutes(match.group(3), match.group(4));
            if (from >= to || to > 24 * 60) return Optional.empty();
            spans.add(new Span(from, to));
        }
        return Optional.of(List.copyOf(spans));
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(minutes) > 59
                ? Integer.MAX_VALUE / 2
                : Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    /** As OpenStreetMap writes it. */
    public String osm() {
        var parts = new ArrayList<String>();
        for (var rule : rules) {
            var days = rule.days().stream().map(Hours::days).toList();
            var spans = rule.spans().stream()
                    .map(it -> time(it.from()) + "-" + time(it.to()))
                    .toList();
            parts.add(String.join(",", days) + " " + (spans.isEmpty() ? "off" : String.join(",", spans)));
        }
        return String.join("; ", parts);
    }

    private static String days(Range range) {
        var first = DAYS.get(range.first());
        return range.first() == range.last() ? first : first + "-" + DAYS.get(range.last());
    }

    private static String time(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /** The days of a week with what holds there, in the fewest rules: days that follow each other with the same spans are one. */
    public static Hours week(List<List<Span>> byDay) {
        var rules = new ArrayList<Rule>();
        int day = 0;
        while (day < byDay.size()) {
            int last = day;
            while (last + 1 < byDay.size() && byDay.get(last + 1).equals(byDay.get(day))) last++;
            if (!byDay.get(day).isEmpty()) rules.add(new Rule(List.of(new Range(day, last)), byDay.get(day)));
            day = last + 1;
        }
        return new Hours(List.copyOf(rules));
    }

    /** The day of the week of a number below {@link #HOLIDAYS}. */
    static DayOfWeek day(int number) {
        return DayOfWeek.of(number + 1);
    }
}
