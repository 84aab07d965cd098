package org.fabcom.kernel;

import module java.base;
import org.jspecify.annotations.Nullable;

/** Which day it is where the people are, and which day or hour they typed. */
public final class Days {

    private static final String YEAR = "(?<year>[0-9]{4}|[0-9]{2})";
    private static final String NAMED =
            "(?:(?:le|on) )?(?:(?<named>(?:lu|ma|me|je|ve|sa|di|mo|tu|we|th|fr|su)[a-z]+) )?";
    private static final String RANK = "(?<day>[0-9]{1,2})(?:er|e|st|nd|rd|th)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4}) ([0-9]{1,2}) ([0-9]{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile(NAMED + RANK + " (?<month>[0-9]{1,2}|[a-z]{3,}) " + YEAR);
    private static final Pattern MONTH_FIRST = Pattern.compile(NAMED + "(?<month>[a-z]{3,}) " + RANK + " " + YEAR);
    private static final Set<String> NOON = Set.of("midi", "noon");
    private static final Pattern HOUR = Pattern.compile(
            "([0-9]{1,2})(?:\\h*(?:[:.h]|heures?|hours?|\\h)\\h*(?:([0-5][0-9])(?::00|\\h*mi?n)?)?)?\\h*(?:([ap])\\.?m\\.?)?");
    private static final Pattern BETWEEN = Pattern.compile("T|[,\\h]+(?:(?:à|at)\\h+)?");
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final int OF_LAST_CENTURY = 80;
    private static final int HALF_DAY = 12;

    /** Name of the setting, and of the system property by which the start hands it on. */
    public static final String SETTING = "FABCOM_ZONE";

    /** Where nothing is said. The base knows it as {@code kernel.zone()}. */
    public static final String USUAL = "Europe/Paris";

    public static final ZoneId ZONE = ZoneId.of(System.getProperty(SETTING, USUAL));

    /** After midnight the day before lasts so long where an evening is not cut in two. */
    public static final Duration NIGHT = Duration.ofHours(4);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** As people write one: « 2026-12-01 », « 1/12/26 », « 01.12.2026 », « mardi 1er déc. 2026 », « December 1st, 2026 ». Null: it is none. */
    public static @Nullable LocalDate typed(String text) {
        var said = Fold.words(text);
        var parts = YEAR_FIRST.matcher(said);
        if (parts.matches()) return day(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3));
        parts = DAY_FIRST.matcher(said);
        if (!parts.matches()) {
            parts = MONTH_FIRST.matcher(said);
            if (!parts.matches()) return null;
        }
        var day = day(parts.group("year"), month(parts.group("month")), parts.group("day"));
        var named = parts.group("named");
        return day == null || named == null || called(day.getDayOfWeek()::getDisplayName, named) ? day : null;
    }

    /** From 1900 to 2999: the base and all that counts with days bear it. */
    private static @Nullable LocalDate day(String year, int month, String day) {
        int written = Integer.parseInt(year);
        int whole = year.length() > 2 ? written : written < OF_LAST_CENTURY ? 2000 + written : 1900 + written;
        if (whole < FIRST_YEAR || whole > LAST_YEAR) return null;
        try {
            return LocalDate.of(whole, month, Integer.parseInt(day));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** « 12 », « dec », « decembre » or « december »; 0: no month, or two begin so. */
    private static int month(String word) {
        if (Character.isDigit(word.charAt(0))) return Integer.parseInt(word);
        var all = Arrays.stream(Month.values())
                .filter(it -> called(it::getDisplayName, word))
                .toList();
        return all.size() == 1 ? all.getFirst().getValue() : 0;
    }

    private static boolean called(BiFunction<TextStyle, Locale, String> name, String word) {
        return LANGUAGES.stream()
                .anyMatch(it -> Fold.words(name.apply(TextStyle.FULL, it)).startsWith(word));
    }

    /** As people write one: « 14:30 », « 14h », « 9 h 05 », « 16.30 », « 2:30 pm », « midi ». Null: it is none. */
    public static @Nullable LocalTime hour(String text) {
        var said = text.toLowerCase(Locale.ROOT);
        if (NOON.contains(said)) return LocalTime.NOON;
        var parts = HOUR.matcher(said);
        if (!parts.matches()) return null;
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        var half = parts.group(3);
        if (half == null) return hour < 24 ? LocalTime.of(hour, minute) : null;
        if (hour < 1 || hour > HALF_DAY) return null;
        return LocalTime.of(hour % HALF_DAY + (half.equals("p") ? HALF_DAY : 0), minute);
    }

    /** A day and an hour, as a chooser sends them (« 2026-12-01T14:30 ») or a hand writes them (« 1/12/26 à 14h30 »). Null: it is none. */
    public static @Nullable LocalDateTime moment(String text) {
        var between = BETWEEN.matcher(text);
        while (between.find()) {
            var day = typed(text.substring(0, between.start()));
            var hour = day == null ? null : hour(text.substring(between.end()));
            if (day != null && hour != null) return day.atTime(hour);
        }
        return null;
    }
}
