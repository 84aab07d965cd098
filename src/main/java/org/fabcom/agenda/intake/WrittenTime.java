package org.fabcom.agenda.intake;

import module java.base;
import org.fabcom.agenda.Span;

/** The times that calendars write (RFC 5545 §3.3.4 and §3.3.5), as a clock on the wall of the house shows them. */
final class WrittenTime {

    private static final Pattern DATE = Pattern.compile("[0-9]{8}");
    private static final Pattern TIME = Pattern.compile("[0-9]{8}T[0-9]{6}Z?");
    private static final Pattern HOUR =
            Pattern.compile("(?<![0-9])([01]?[0-9]|2[0-3])[ \u00a0\u202f]?[:hH][ \u00a0\u202f]?([0-5][0-9])?(?![0-9])");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** Outlook names zones as Windows does (Unicode CLDR, windowsZones): those of the French territories and their neighbours. */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Central European Standard Time", "Europe/Warsaw"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
            Map.entry("SA Western Standard Time", "America/Martinique"),
            Map.entry("SA Eastern Standard Time", "America/Cayenne"),
            Map.entry("Mauritius Standard Time", "Indian/Reunion"),
            Map.entry("E. Africa Standard Time", "Indian/Mayotte"),
            Map.entry("Central Pacific Standard Time", "Pacific/Noumea"),
            Map.entry("Hawaiian Standard Time", "Pacific/Tahiti"),
            Map.entry("Saint Pierre Standard Time", "America/Miquelon"),
            Map.entry("UTC", "UTC"));

    /** « (UTC+01:00) Bruxelles, Copenhague, Madrid, Paris ». */
    private static final List<String> CITIES =
            List.of("Europe/Paris", "Europe/Berlin", "Europe/London", "Europe/Lisbon", "Europe/Athens");

    private WrittenTime() {}

    static boolean wholeDay(ContentLine it) {
        return DATE.matcher(it.value().strip()).matches();
    }

    /** Empty if it does not read, or in a zone that nobody knows. */
    static Optional<LocalDateTime> read(ContentLine it) {
        return read(it.value().strip(), it.parameter("TZID"));
    }

    static Optional<LocalDateTime> read(String value, String zone) {
        try {
            if (DATE.matcher(value).matches())
                return Optional.of(
                        LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay());
            if (!TIME.matcher(value).matches()) return Optional.empty();
            boolean utc = value.endsWith("Z");
            var at = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, WRITTEN);
            if (!utc && zone.isEmpty()) return Optional.of(at); // a floating time is that of the wall
            var from = utc ? ZoneOffset.UTC : zone(zone);
            return Optional.of(at.atZone(from).withZoneSameInstant(Span.ZONE).toLocalDateTime());
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** By its name, that of Windows, or the end of a path such as « /freeassociation.sourceforge.net/Europe/Paris ». */
    private static ZoneId zone(String named) {
        var known = WINDOWS.get(named);
        if (known != null) return ZoneId.of(known);
        if (ZoneId.getAvailableZoneIds().contains(named)) return ZoneId.of(named);
        for (var it : ZoneId.getAvailableZoneIds())
            if (it.contains("/") && named.endsWith("/" + it)) return ZoneId.of(it);
        for (var it : CITIES) if (named.contains(it.substring(it.indexOf('/') + 1))) return ZoneId.of(it);
        throw new DateTimeException(named);
    }

    /** « PT1H30M », « P1D »: how long an event lasts that has no end. */
    static Optional<LocalDateTime> after(LocalDateTime start, String duration) {
        try {
            var said = duration.strip();
            if (said.matches("P[0-9]+W"))
                return Optional.of(start.plusWeeks(Long.parseLong(said.substring(1, said.length() - 1))));
            return Optional.of(start.plus(Duration.parse(said)));
        } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** « 18:30 », « 18h30 », « à 18 h », whatever stands before and after. */
    static Optional<LocalTime> hour(String said) {
        var it = HOUR.matcher(said);
        if (!it.find()) return Optional.empty();
        int minute = it.group(2) == null ? 0 : Integer.parseInt(it.group(2));
        return Optional.of(LocalTime.of(Integer.parseInt(it.group(1)), minute));
    }

    /** A cell that says a moment with its zone, as programs write it. */
    static Optional<LocalDateTime> moment(String said) {
        try {
            return Optional.of(OffsetDateTime.parse(said.strip().replace(' ', 'T'))
                    .atZoneSameInstant(Span.ZONE)
                    .toLocalDateTime());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
