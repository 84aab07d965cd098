package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;

/**
 * The day that a cell says, in any form in which programs and people write one: ISO 8601 with any separator and any time behind,
 * the French order, a month in words (French or English), the number of a spreadsheet, seconds or milliseconds since 1970. A month
 * or a year alone is no day.
 */
public final class WrittenDay {

    private static final int LONGEST = 100;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?:[T ,].*)?", Pattern.DOTALL);
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})([-/. ])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})(?:[T ,].*)?", Pattern.DOTALL);
    private static final Pattern PACKED = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:T?[0-9]{4,6}Z?)?");
    private static final Pattern SERIAL = Pattern.compile("([345][0-9]{4})(?:[.,][0-9]+)?");
    private static final Pattern SECONDS = Pattern.compile("([0-9]{10})(?:[0-9]{3})?");
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?iu)^(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?"
                    + "|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)[.,]{0,2} (?:le )?");
    private static final Pattern DAY_WORD = Pattern.compile(
            "(?:\\p{L}+ )?(?:le )?([0-9]{1,2})(?:er|st|nd|rd|th)? (\\p{L}{3,}) ([0-9]{4}|[0-9]{2})(?: .*)?");
    private static final Pattern WORD_DAY =
            Pattern.compile("(?:\\p{L}{3,} )?(\\p{L}{3,}) ([0-9]{1,2})(?:st|nd|rd|th)? ([0-9]{4})(?: .*)?");
    private static final List<List<String>> MONTHS = List.of(
            List.of("janv", "jan"),
            List.of("fev", "feb"),
            List.of("mars", "mar"),
            List.of("avr", "apr"),
            List.of("mai", "may"),
            List.of("juin", "jun"),
            List.of("juil", "jul"),
            List.of("aou", "aug"),
            List.of("sept", "sep"),
            List.of("oct"),
            List.of("nov"),
            List.of("dec"));

    /** What fields of days read by. */
    public static final Predicate<String> READS = it -> read(it).isPresent();

    private WrittenDay() {}

    /** In which order a column of numbers says its days. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /** The one order of a column: month first only where a value can be read in no other way, and none in this one only. */
    public static Order order(Iterable<String> column) {
        boolean american = false;
        for (var cell : column) {
            var it = DAY_FIRST.matcher(bare(cell));
            if (!it.matches()) continue;
            if (number(it, 1) > MONTHS.size()) return Order.DAY_FIRST;
            american |= number(it, 3) > MONTHS.size();
        }
        return american ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }

    /** As a column of this order says it: a value that is a day in the other order only is none. */
    public static Optional<LocalDate> read(String raw, Order order) {
        var it = DAY_FIRST.matcher(bare(raw));
        if (!it.matches()) return read(raw);
        boolean first = order == Order.DAY_FIRST;
        try {
            return Optional.of(day(it.group(4), number(it, first ? 3 : 1), number(it, first ? 1 : 3)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A cell of a column of this order with its day as ISO 8601 writes it, its time behind; empty if it is a day in the other order only. */
    public static Optional<String> iso(String raw, Order order) {
        var it = DAY_FIRST.matcher(bare(raw));
        if (!it.matches()) return Optional.of(raw);
        return read(raw, order).map(day -> day + bare(raw).substring(it.end(4)));
    }

    private static String bare(String cell) {
        var said = cell.strip();
        return said.length() > LONGEST ? "" : WEEKDAY.matcher(said).replaceFirst("");
    }

    /** One value alone: as the French write it, unless only the American order is a day. */
    public static Optional<LocalDate> read(String raw) {
        var said = raw.strip();
        if (said.length() > LONGEST) return Optional.empty();
        try {
            return numbers(said)
                    .or(() -> words(Fold.words(said)))
                    .or(() -> numbers(WEEKDAY.matcher(said).replaceFirst("")));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> numbers(String said) {
        var it = YEAR_FIRST.matcher(said);
        if (it.matches()) return Optional.of(day(it.group(1), number(it, 3), number(it, 4)));
        it = DAY_FIRST.matcher(said);
        if (it.matches()) return Optional.of(dayFirst(it.group(4), number(it, 3), number(it, 1)));
        it = PACKED.matcher(said);
        if (it.matches()) return Optional.of(day(it.group(1), number(it, 2), number(it, 3)));
        it = SERIAL.matcher(said);
        if (it.matches()) return Optional.of(LocalDate.of(1899, 12, 30).plusDays(number(it, 1)));
        it = SECONDS.matcher(said);
        if (it.matches())
            return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(it.group(1))), Days.ZONE));
        return Optional.empty();
    }

    private static Optional<LocalDate> words(String said) {
        var it = DAY_WORD.matcher(said);
        if (it.matches() && month(it.group(2)) > 0)
            return Optional.of(day(it.group(3), month(it.group(2)), number(it, 1)));
        it = WORD_DAY.matcher(said);
        if (it.matches() && month(it.group(1)) > 0)
            return Optional.of(day(it.group(3), month(it.group(1)), number(it, 2)));
        return Optional.empty();
    }

    /** As the French write it, unless only the American order is a day. */
    private static LocalDate dayFirst(String year, int month, int day) {
        return month > 12 && day <= 12 ? day(year, day, month) : day(year, month, day);
    }

    private static LocalDate day(String year, int month, int day) {
        int said = Integer.parseInt(year);
        return LocalDate.of(year.length() == 2 ? 2000 + said : said, month, day);
    }

    private static int number(Matcher it, int group) {
        return Integer.parseInt(it.group(group));
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) if (MONTHS.get(i).stream().anyMatch(word::startsWith)) return i + 1;
        return 0;
    }
}
