package org.fabcom.people.twostep;

/** Bytes in letters that one can read aloud (RFC 4648 §6, without padding): what applications take for a key. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        long bits = 0;
        int held = 0;
        for (var it : bytes) {
            bits = bits << 8 | it & 255;
            held += 8;
            while (held >= 5) text.append(LETTERS.charAt((int) (bits >> (held -= 5)) & 31));
        }
        if (held > 0) text.append(LETTERS.charAt((int) (bits << (5 - held)) & 31));
        return text.toString();
    }
}
