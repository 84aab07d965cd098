package org.fabcom.places.sheet;

import java.util.List;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.web.Page;

/** The values of a field in the words of the reader. */
final class Words {

    private Words() {}

    static List<String> of(Field field, List<String> values, Page page) {
        return field.kind() == Field.Kind.CODES
                ? values.stream().map(it -> code(field, it, page)).toList()
                : values;
    }

    /** A kind of place that we have no words for is said as its code. */
    static String code(Field field, String code, Page page) {
        var key = "standard." + field.column() + "." + code;
        return page.has(key) ? page.t(key) : code;
    }

    static String line(Field field, Facts facts, Page page) {
        return String.join(", ", of(field, facts.all(field), page));
    }
}
