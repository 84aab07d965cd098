package org.fabcom.agenda.calendar;

/** Lines of at most 75 octets, the next one beginning with a space (RFC 5545 §3.1); no letter is cut in two. */
final class Folding {

    private static final int MOST = 75;

    private Folding() {}

    /** Whatever was folded before is folded anew: the library counts letters, not octets. */
    static String folded(String calendar) {
        var out = new StringBuilder(calendar.length() + 256);
        for (var line : calendar.replaceAll("\r?\n[ \t]", "").split("\r?\n")) fold(line, out);
        return out.toString();
    }

    private static void fold(String line, StringBuilder out) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int sign = line.codePointAt(at);
            int size = octets(sign);
            if (octets + size > MOST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(sign);
            octets += size;
            at += Character.charCount(sign);
        }
        out.append("\r\n");
    }

    private static int octets(int sign) {
        if (sign < 0x80) return 1;
        if (sign < 0x800) return 2;
        return sign < 0x10000 ? 3 : 4;
    }
}
