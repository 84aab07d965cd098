package org.fabcom.flows.mass;

import module java.base;
import org.fabcom.kernel.TypedDecimal;
import org.fabcom.web.Page;

/** Whole grams, and what people read and type of them. */
public final class Grams {

    private static final char NBSP = '\u00a0';
    private static final long MOST = 999_999_999;

    private Grams() {}

    /** Kilograms with at most three figures after the comma, as typed: « 12,4 », « 850 g », « 1 kg 200 ». Empty if it is none, or nothing. */
    public static OptionalLong read(String typed) {
        var grams = TypedDecimal.grams(typed.strip().replaceFirst("[.,]$", ""), MOST);
        return grams.orElse(0) > 0 ? grams : OptionalLong.empty();
    }

    /** « 12,40 kg »: to the gram where it was weighed so. */
    public static String kg(long grams, Page page) {
        return plain(grams, page) + NBSP + "kg";
    }

    /** The same without its unit, as the field of the desk holds it. */
    public static String plain(long grams, Page page) {
        var formats = page.formats();
        return grams % 10 == 0 ? formats.decimal(grams / 10, 2) : formats.decimal(grams, 3);
    }

    /** « 1 204,3 kg », rounded half up: for lists of days. */
    public static String tenths(long grams, Page page) {
        return page.formats().decimal(half(grams, 100), 1) + NBSP + "kg";
    }

    /** « 21,4 kg » below a tonne, « 12,345 t » from there on: for accounts that people read. */
    public static String told(long grams, Page page) {
        return Math.abs(grams) < 1_000_000 ? tenths(grams, page) : tonnes(grams, page);
    }

    /** « 12,345 t », rounded half up, once: for declarations. */
    public static String tonnes(long grams, Page page) {
        return page.formats().decimal(half(grams, 1000), 3) + NBSP + "t";
    }

    /** Rounded half up, away from zero. */
    static long half(long grams, long unit) {
        return (Math.abs(grams) + unit / 2) / unit * Long.signum(grams);
    }
}
