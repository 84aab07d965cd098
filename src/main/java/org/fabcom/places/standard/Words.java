package org.fabcom.places.standard;

import module java.base;
import org.fabcom.web.Page;

/** The values of a field in the words of the reader. */
public final class Words {

    private Words() {}

    public static List<String> of(Field field, List<String> values, Page page) {
        return field.kind() == Field.Kind.CODES
                ? values.stream().map(it -> code(field, it, page)).toList()
                : values;
    }

    /** A kind of place that we have no words for is said as its code. */
    public static String code(Field field, String code, Page page) {
        var key = "standard." + field.column() + "." + code;
        return page.has(key) ? page.t(key) : code;
    }

    /** All of the field in one line; empty if nobody knows. */
    public static String line(Field field, Facts facts, Page page) {
        if (!facts.knows(field)) return "";
        return switch (field) {
            case UPDATED -> page.date(LocalDate.parse(facts.text(field)));
            case HOURS -> hours(facts.text(field), page);
            default -> String.join(", ", of(field, facts.all(field), page));
        };
    }

    private static String hours(String osm, Page page) {
        var lines = HoursWords.lines(osm, page);
        return lines.isEmpty() ? osm : String.join(" · ", lines);
    }
}
