package org.fabcom.accounting;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.fabcom.web.field.TypedEuros;

/** Cents as files and forms write them: « 1234,50 ». */
public final class Cents {

    private Cents() {}

    public static String plain(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }

    /** What somebody typed; empty if unreadable, zero or less, too fine or too big. */
    public static OptionalLong read(String typed) {
        var text = TypedEuros.plain(typed);
        if (!text.matches("[0-9]{1,10}(\\.[0-9]{1,2})?")) return OptionalLong.empty();
        long cents = new BigDecimal(text).movePointRight(2).longValueExact();
        return cents > 0 ? OptionalLong.of(cents) : OptionalLong.empty();
    }
}
