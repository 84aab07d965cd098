package org.fabcom.agenda.intake;

import module java.base;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.events.Recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * How an event of another calendar comes back (RFC 5545 §3.3.10). What ours can say is said so and goes on; all else is counted
 * out, date by date.
 */
record Rule(
        String frequency,
        int interval,
        int count,
        @Nullable LocalDateTime until,
        List<Day> days,
        List<Integer> numbers) {

    /** A weekday, and which one of its month: 0 every one, −1 the last. */
    record Day(int nth, DayOfWeek day) {}

    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST");
    private static final Map<String, DayOfWeek> LETTERS = letters();
    private static final int MOST_STEPS = 5_000;

    private static Map<String, DayOfWeek> letters() {
        var letters = new LinkedHashMap<String, DayOfWeek>();
        for (var it : DayOfWeek.values()) letters.put(it.name().substring(0, 2), it);
        return letters;
    }

    /** Empty if it says what is not read here, such as the third working day. */
    static Optional<Rule> read(String said) {
        try {
            var parts = new LinkedHashMap<String, String>();
            for (var it : said.strip().toUpperCase(Locale.ROOT).split(";")) {
                if (it.isBlank()) continue;
                parts.put(it.substring(0, it.indexOf('=')), it.substring(it.indexOf('=') + 1));
            }
            if (!readable(parts)) return Optional.empty();
            var until = parts.containsKey("UNTIL") ? until(parts.get("UNTIL")) : null;
            return Optional.of(new Rule(
                    parts.getOrDefault("FREQ", ""),
                    Integer.parseInt(parts.getOrDefault("INTERVAL", "1")),
                    Integer.parseInt(parts.getOrDefault("COUNT", "0")),
                    until,
                    list(parts.get("BYDAY")).map(Rule::day).toList(),
                    list(parts.get("BYMONTHDAY")).map(Integer::valueOf).toList()));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean readable(Map<String, String> parts) {
        var frequency = parts.getOrDefault("FREQ", "");
        boolean weekday = parts.containsKey("BYDAY");
        boolean number = parts.containsKey("BYMONTHDAY");
        boolean fromMonday = parts.getOrDefault("WKST", "MO").equals("MO") || !parts.containsKey("INTERVAL");
        return KNOWN.containsAll(parts.keySet())
                && switch (frequency) {
                    case "DAILY" -> !number;
                    case "WEEKLY" -> !number && fromMonday;
                    case "MONTHLY" -> !(weekday && number);
                    case "YEARLY" -> !weekday && !number;
                    default -> false;
                };
    }

    Rule {
        days = List.copyOf(days);
        numbers = List.copyOf(numbers);
        if (interval < 1 || interval > 1_000 || count < 0) throw new IllegalArgumentException("rule");
    }

    private static LocalDateTime until(@Nullable String said) {
        var at = WrittenTime.read(String.valueOf(said), "").orElseThrow(() -> new DateTimeException("until"));
        return String.valueOf(said).contains("T") ? at : at.plusDays(1).minusSeconds(1);
    }

    private static Stream<String> list(@Nullable String said) {
        return said == null ? Stream.of() : Arrays.stream(said.split(",")).map(String::strip);
    }

    private static Day day(String said) {
        var letters = said.substring(said.length() - 2);
        var nth = said.substring(0, said.length() - 2).replace("+", "");
        var day = LETTERS.get(letters);
        if (day == null) throw new IllegalArgumentException(said);
        return new Day(nth.isEmpty() ? 0 : Integer.parseInt(nth), day);
    }

    /** The same in our own words, where these say exactly this. */
    Optional<Recurrence> ours(LocalDateTime first) {
        if (interval > 52) return Optional.empty();
        boolean weekly = frequency.equals("WEEKLY")
                && (days.isEmpty() || days.equals(List.of(new Day(0, first.getDayOfWeek()))));
        if (!weekly && !(frequency.equals("MONTHLY") && sameWeek(first))) return Optional.empty();
        var step = weekly ? Frequency.WEEKLY : Frequency.MONTHLY;
        return Optional.of(new Recurrence(step, interval, last(first)));
    }

    private boolean sameWeek(LocalDateTime first) {
        if (days.size() != 1 || !numbers.isEmpty()) return false;
        int week = Recurrence.week(first.toLocalDate());
        int nth = days.getFirst().nth();
        return days.getFirst().day() == first.getDayOfWeek() && (week == 5 ? nth == -1 : nth == week);
    }

    private @Nullable LocalDate last(LocalDateTime first) {
        if (count > 0) {
            var all = starts(first, first.toLocalDate().plusYears(60));
            return all.getLast().toLocalDate();
        }
        if (until == null) return null;
        return until.toLocalTime().isBefore(first.toLocalTime())
                ? until.toLocalDate().minusDays(1)
                : until.toLocalDate();
    }

    /** All its starts up to this day, the first one included whatever the rule says. */
    List<LocalDateTime> starts(LocalDateTime first, LocalDate horizon) {
        var starts = new ArrayList<LocalDateTime>();
        starts.add(first);
        for (int n = 0; n < MOST_STEPS; n++) {
            var step = step(first, n);
            if (step.isEmpty()) continue;
            for (var day : step) {
                var at = day.atTime(first.toLocalTime());
                if (!at.isAfter(first)) continue;
                if (day.isAfter(horizon) || until != null && at.isAfter(until) || count > 0 && starts.size() >= count)
                    return starts;
                starts.add(at);
            }
        }
        return starts;
    }

    /** The days of the n-th day, week, month or year, in order. */
    private List<LocalDate> step(LocalDateTime first, int n) {
        long by = (long) n * interval;
        var day = first.toLocalDate();
        return switch (frequency) {
            case "DAILY" -> daily(day.plusDays(by));
            case "WEEKLY" ->
                weekly(
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .plusWeeks(by),
                        day);
            case "MONTHLY" -> monthly(day.withDayOfMonth(1).plusMonths(by), day);
            default -> exact(day.getYear() + (int) by, day);
        };
    }

    private List<LocalDate> daily(LocalDate day) {
        boolean meant = days.isEmpty() || days.stream().anyMatch(it -> it.day() == day.getDayOfWeek());
        return meant ? List.of(day) : List.of();
    }

    private List<LocalDate> weekly(LocalDate monday, LocalDate first) {
        if (days.isEmpty()) return List.of(monday.with(TemporalAdjusters.nextOrSame(first.getDayOfWeek())));
        return days.stream()
                .map(it -> monday.with(TemporalAdjusters.nextOrSame(it.day())))
                .sorted()
                .toList();
    }

    private List<LocalDate> monthly(LocalDate month, LocalDate first) {
        var found = new ArrayList<LocalDate>();
        if (days.isEmpty() && numbers.isEmpty()) number(month, first.getDayOfMonth(), found);
        for (int it : numbers) number(month, it, found);
        for (var it : days) weekday(month, it, found);
        return found.stream().distinct().sorted().toList();
    }

    private static void number(LocalDate month, int number, List<LocalDate> to) {
        int day = number < 0 ? month.lengthOfMonth() + 1 + number : number;
        if (day >= 1 && day <= month.lengthOfMonth()) to.add(month.withDayOfMonth(day));
    }

    private static void weekday(LocalDate month, Day it, List<LocalDate> to) {
        if (it.nth() != 0) {
            var day = month.with(TemporalAdjusters.dayOfWeekInMonth(it.nth(), it.day()));
            if (day.getMonth() == month.getMonth()) to.add(day);
            return;
        }
        for (var day = month.with(TemporalAdjusters.firstInMonth(it.day()));
                day.getMonth() == month.getMonth();
                day = day.plusWeeks(1)) to.add(day);
    }

    private static List<LocalDate> exact(int year, LocalDate first) {
        boolean there = first.getMonthValue() != 2 || first.getDayOfMonth() != 29 || java.time.Year.isLeap(year);
        return there ? List.of(LocalDate.of(year, first.getMonth(), first.getDayOfMonth())) : List.of();
    }
}
