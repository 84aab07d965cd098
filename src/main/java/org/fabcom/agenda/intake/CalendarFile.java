package org.fabcom.agenda.intake;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.LetterCodes;
import org.jspecify.annotations.Nullable;

/** The events of a file of iCalendar, as Google, Outlook, Nextcloud and Mobilizon write them; what they add to the standard is passed over. */
final class CalendarFile {

    private static final String END = "END";
    private static final String BEGIN = "BEGIN";
    private static final String EVENT = "VEVENT";
    private static final Set<String> HIDDEN = Set.of("PRIVATE", "CONFIDENTIAL");

    private CalendarFile() {}

    static boolean is(ImportSource.Entry file) {
        return file.fileName().toLowerCase(Locale.ROOT).endsWith(".ics")
                || LetterCodes.head(file)
                        .text()
                        .replace("\uFEFF", "")
                        .stripLeading()
                        .startsWith("BEGIN:VCALENDAR");
    }

    /** In the order of the file, the occurrences that replace another one with it. */
    static Map<String, List<CalendarEvent>> read(ImportSource.Entry file) {
        var events = new LinkedHashMap<String, List<CalendarEvent>>();
        var lines = new ArrayList<ContentLine>();
        boolean within = false;
        int deeper = 0;
        for (var it : ContentLine.of(LetterCodes.of(file.bytes()).text())) {
            var value = it.value().strip().toUpperCase(Locale.ROOT);
            if (!within) {
                within = it.name().equals(BEGIN) && value.equals(EVENT);
                continue;
            }
            if (it.name().equals(BEGIN)) deeper++; // an alarm inside says nothing of the event
            else if (it.name().equals(END) && deeper > 0) deeper--;
            else if (it.name().equals(END)) {
                add(lines, events);
                lines.clear();
                within = false;
            } else if (deeper == 0) lines.add(it);
        }
        return events;
    }

    private static void add(List<ContentLine> lines, Map<String, List<CalendarEvent>> events) {
        var it = event(lines);
        var key = it.uid().isEmpty() ? "sans UID " + it.title() + " " + it.start() : it.uid();
        events.computeIfAbsent(key, none -> new ArrayList<>()).add(it);
    }

    private static CalendarEvent event(List<ContentLine> lines) {
        var start = line(lines, "DTSTART").flatMap(WrittenTime::read).orElse(null);
        return new CalendarEvent(
                words(lines, "UID"),
                words(lines, "SUMMARY").replaceAll("\\s+", " "),
                plain(words(lines, "DESCRIPTION")),
                words(lines, "LOCATION"),
                link(lines),
                words(lines, "CATEGORIES"),
                start,
                start == null ? null : end(lines, start),
                line(lines, "RRULE").map(ContentLine::value).orElse(""),
                times(lines, "EXDATE"),
                times(lines, "RDATE"),
                line(lines, "RECURRENCE-ID").flatMap(WrittenTime::read).orElse(null),
                HIDDEN.contains(words(lines, "CLASS").toUpperCase(Locale.ROOT)),
                words(lines, "STATUS").equalsIgnoreCase("CANCELLED"));
    }

    private static Optional<ContentLine> line(List<ContentLine> lines, String name) {
        return lines.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static String words(List<ContentLine> lines, String name) {
        return line(lines, name).map(ContentLine::words).orElse("");
    }

    /** A whole day ends before midnight; what has neither end nor length is left to its reader. */
    private static @Nullable LocalDateTime end(List<ContentLine> lines, LocalDateTime start) {
        boolean days = line(lines, "DTSTART").filter(WrittenTime::wholeDay).isPresent();
        var end = line(lines, "DTEND")
                .flatMap(WrittenTime::read)
                .or(() -> line(lines, "DURATION").flatMap(it -> WrittenTime.after(start, it.value())));
        if (!days) return end.orElse(null);
        return end.filter(it -> it.isAfter(start)).orElse(start.plusDays(1)).minusMinutes(1);
    }

    private static List<LocalDateTime> times(List<ContentLine> lines, String name) {
        return lines.stream()
                .filter(it -> it.name().equals(name))
                .flatMap(it -> Arrays.stream(it.value().split(","))
                        .flatMap(one -> WrittenTime.read(one.strip().split("/")[0], it.parameter("TZID")).stream()))
                .toList();
    }

    /** Where one meets on the network: the place if it is an address, what Google and Outlook call so, the page of the event. */
    private static String link(List<ContentLine> lines) {
        return Stream.of("LOCATION", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE", "URL")
                .map(it -> words(lines, it))
                .filter(it -> it.matches("https?://[^\\s\"<>]{3,490}"))
                .findFirst()
                .orElse("");
    }

    /** Google writes HTML where the standard has plain words. */
    static String plain(String said) {
        if (!said.matches("(?is).*</?(br|p|a|b|i|u|ul|ol|li|span|div|strong|em|html-blob)\\b.*")) return said;
        return said.replaceAll("(?i)<br ?/?>|</p>|</li>|</div>", "\n")
                .replaceAll("<[^<>]{1,2000}>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "’")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
