package org.fabcom.web.field;

import java.util.regex.Pattern;

/** Sums of euros as people type them: « 1 234,50 », « 12 € », « 4€50 ». */
public final class TypedEuros {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern BETWEEN = Pattern.compile("([0-9]+)€([0-9]{2})");

    private TypedEuros() {}

    /** With a point, without spaces nor sign, for whoever reads a number; a sign that stands elsewhere stays, so that it is none. */
    public static String plain(String typed) {
        var text = SPACES.matcher(typed).replaceAll("").replace(',', '.');
        var between = BETWEEN.matcher(text);
        if (between.matches()) return between.group(1) + "." + between.group(2);
        if (text.startsWith("€")) return text.substring(1);
        return text.endsWith("€") ? text.substring(0, text.length() - 1) : text;
    }
}
