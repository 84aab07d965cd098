package org.fabcom.web.listing;

import module java.base;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, said once for page, tables and programs.
 *
 * @param name what programs call it; with the prefix of its list, the key of its heading
 * @param words of a choice the prefix of its keys; of many what stands between them
 * @param codes what a choice can be
 */
record Column<R>(
        String name,
        Kind kind,
        BiFunction<R, Page, ? extends @Nullable Object> value,
        String words,
        List<String> codes) {

    /** How a cell is written. */
    enum Kind {
        TEXT,
        /** The number of something. */
        ID,
        DAY,
        TIME,
        NUMBER,
        /** With decimals, written as its table writes it. */
        AMOUNT,
        CHOICE,
        MANY,
        /** {@link Money}, none or several. */
        MONEY
    }

    static <R> Column<R> of(String name, Kind kind, BiFunction<R, Page, ? extends @Nullable Object> value) {
        return new Column<>(name, kind, value, ", ", List.of());
    }

    Column<R> named(String other) {
        return new Column<>(other, kind, value, words, codes);
    }

    @Nullable
    Object value(R row, Page page) {
        return value.apply(row, page);
    }

    /** As a table holds it: days and times as ISO 8601 writes them. */
    String cell(R row, Page page) {
        var it = value(row, page);
        if (it == null) return "";
        return switch (kind) {
            case CHOICE -> page.coded() ? it.toString() : page.t(words + it);
            case MANY, MONEY -> many(it).collect(Collectors.joining(words));
            case TEXT, ID, DAY, TIME, NUMBER, AMOUNT -> it.toString();
        };
    }

    /** As people read it. */
    String shown(R row, Page page) {
        return switch (value(row, page)) {
            case java.time.LocalDate day -> page.shortDate(day);
            case java.time.Instant time -> page.dateTime(time);
            case BigDecimal euros -> page.euros(euros.movePointRight(2).longValueExact());
            case Number number -> page.number(number.longValue());
            case null, default -> cell(row, page);
        };
    }

    static Stream<String> many(Object value) {
        return value instanceof Collection<?> all ? all.stream().map(Objects::toString) : Stream.of(value.toString());
    }
}
