package org.fabcom.people.served;

import module java.base;
import org.fabcom.kernel.Secrets;

/** Twelve signs that are not mistaken for one another on paper: 59 bits, of which only the digest is kept. */
final class Code {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Code() {}

    /** In groups of four. */
    static String draw() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Whatever the case and the groups. */
    static String digest(String typed) {
        return Secrets.digest(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }
}
