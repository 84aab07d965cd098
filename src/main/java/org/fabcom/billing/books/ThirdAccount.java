package org.fabcom.billing.books;

import module java.base;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.digest.Sha256;

/**
 * The account of one client or partner within that of all of them, as a number, a space and a name (ADR 0187). The number is made of
 * what the document says and of nothing else: the same client has the same one on each. Whoever has a SIREN is known by it, anybody else
 * by name and postcode.
 */
final class ThirdAccount {

    private static final int LETTERS = 10;
    private static final int HASHED = 3;
    private static final int LONGEST = 80;

    private ThirdAccount() {}

    static String client(Trader buyer) {
        var number = buyer.siren().isEmpty() ? number("C", buyer.name(), buyer.postcode()) : "C" + buyer.siren();
        return said(number, buyer.name());
    }

    static String partner(String name) {
        return said(number("P", name, ""), name);
    }

    private static String said(String number, String name) {
        return number + " " + name.substring(0, Math.min(name.length(), LONGEST));
    }

    private static String number(String kind, String name, String postcode) {
        var folded = Fold.words(name);
        var plain = folded.replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
        return kind
                + plain.substring(0, Math.min(plain.length(), LETTERS))
                + "-"
                + HexFormat.of().withUpperCase().formatHex(Sha256.of(folded + "|" + postcode.strip()), 0, HASHED);
    }
}
