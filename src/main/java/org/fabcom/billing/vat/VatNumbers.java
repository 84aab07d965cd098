package org.fabcom.billing.vat;

import module java.base;

/**
 * VAT numbers of clients: each country of the Union by the form of its own, the French one by its key as well; of any other country what
 * may be one is taken. Whether a number is in use only its country knows. Source: {@code docs/sources.md}.
 */
public final class VatNumbers {

    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            form("FI", "\\d{8}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
            form("IT", "\\d{11}"),
            form("LT", "\\d{9}|\\d{12}"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "[0-9A-Z]{9}B\\d{2}"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{12}"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"),
            form("XI", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}"));

    private VatNumbers() {}

    private static Map.Entry<String, Pattern> form(String country, String rest) {
        return Map.entry(country, Pattern.compile(country + "(?:" + rest + ")"));
    }

    /** As it is kept: without spaces, points and dashes, in capitals. */
    public static String plain(String typed) {
        return FrenchVat.plain(typed).replaceAll("[.\\u00a0\\u202f-]", "");
    }

    /** True if it may be one. {@code siren}: of whoever has it, empty if unknown; a French number is then that of this SIREN. */
    public static boolean right(String number, String siren) {
        if (!FrenchVat.right(number)) return false;
        var of = FrenchVat.siren(number);
        if (!of.isEmpty()) return siren.isEmpty() || siren.equals(of);
        var form = FORMS.get(number.substring(0, 2));
        return form == null || form.matcher(number).matches();
    }
}
