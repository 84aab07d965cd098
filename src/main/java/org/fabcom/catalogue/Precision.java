package org.fabcom.catalogue;

import module java.base;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** How exactly a date is known; the date itself is kept as the first day of what is known. */
public enum Precision {
    DAY,
    MONTH,
    YEAR;

    /** A date as far as it is known. */
    public record Dated(LocalDate first, Precision to) {}

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Precision ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** A day where nobody said so. */
    public static Precision orDay(@Nullable String code) {
        return code == null ? DAY : ofCode(code);
    }

    /** Reads 2026-04-12, 2026-04 or 2026. */
    public static Optional<Dated> read(String iso) {
        try {
            return Optional.of(
                    switch (iso.length()) {
                        case 4 -> new Dated(LocalDate.of(Integer.parseInt(iso), 1, 1), YEAR);
                        case 7 -> new Dated(YearMonth.parse(iso).atDay(1), MONTH);
                        default -> new Dated(LocalDate.parse(iso), DAY);
                    });
        } catch (DateTimeParseException | NumberFormatException not) {
            return Optional.empty();
        }
    }

    /** As {@link #read} takes it. */
    public String iso(LocalDate first) {
        return first.toString().substring(0, this == DAY ? 10 : this == MONTH ? 7 : 4);
    }

    /** « 12 avril 2026 », « avril 2026 » or « 2026 ». */
    public String words(LocalDate first, Page page) {
        return switch (this) {
            case DAY -> page.date(first);
            case MONTH ->
                DateTimeFormatter.ofPattern("MMMM yyyy", page.locale()).format(first);
            case YEAR -> String.valueOf(first.getYear());
        };
    }
}
