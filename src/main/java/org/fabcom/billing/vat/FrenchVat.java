package org.fabcom.billing.vat;

import module java.base;

/**
 * The VAT number of a French business: FR, a key of two characters, the SIREN. A key in digits is (12 + 3 × SIREN mod 97) mod 97; a
 * key with a letter has another rule and is taken as it is. Source: {@code docs/sources.md}.
 */
public final class FrenchVat {

    private static final int MODULUS = 97;

    private FrenchVat() {}

    /** Of a SIREN, with a key in digits. */
    public static String of(String siren) {
        return "FR%02d%s".formatted(key(Integer.parseInt(siren)), siren);
    }

    /** As it is kept: without spaces, in capitals. */
    public static String plain(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** True if it is of another country, or French and whole, with a key that fits; without spaces, in capitals. */
    static boolean right(String number) {
        if (!number.startsWith("FR")) return number.matches("[A-Z]{2}[0-9A-Z+*]{2,13}");
        if (!number.matches("FR[0-9A-Z]{2}[0-9]{9}")) return false;
        var key = number.substring(2, 4);
        return !key.matches("[0-9]{2}") || Integer.parseInt(key) == key(Integer.parseInt(siren(number)));
    }

    /** Its nine digits; empty if it is of another country. */
    static String siren(String number) {
        return number.startsWith("FR") ? number.substring(4) : "";
    }

    private static int key(int siren) {
        return (12 + 3 * (siren % MODULUS)) % MODULUS;
    }
}
