package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.TypedDecimal;

/** Cents as files and forms write them: « 1234,50 ». */
public final class Cents {

    private static final long MOST = 999_999_999_999L;

    private Cents() {}

    public static String plain(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }

    /** What somebody typed; empty if unreadable, zero or less, too fine or too big. */
    public static OptionalLong read(String typed) {
        var cents = TypedDecimal.cents(typed, MOST);
        return cents.orElse(0) > 0 ? cents : OptionalLong.empty();
    }
}
