package org.fabcom.people.twostep;

import module java.base;

/** A code for paper: twelve digits in three groups, so that the keyboard of a telephone types it like any other code. */
final class PaperCode {

    private static final int DIGITS = 12;
    private static final long MOST = 1_000_000_000_000L;

    private PaperCode() {}

    /** From eight random bytes. */
    static String of(byte[] random) {
        var digits = String.format(
                "%012d", Long.remainderUnsigned(ByteBuffer.wrap(random).getLong(), MOST));
        return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
    }

    /** The digits of what was typed, whatever stands between them. */
    static String read(String typed) {
        return typed.replaceAll("[^0-9]", "");
    }

    static boolean looksLike(String digits) {
        return digits.length() == DIGITS;
    }
}
