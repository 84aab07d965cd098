package org.fabcom.talk.mailed;

import module java.base;

/**
 * What somebody says in a mail, without what they quote, nor their signature. Answers between the quoted lines or below them are kept;
 * where in doubt, words are kept rather than lost.
 */
final class QuoteCutter {

    /** An attribution is broken over so many lines at most. */
    private static final int BROKEN = 4;

    private static final int SIGNATURE = 12;

    /** Lines: no message is so long. */
    private static final int MOST = 5_000;

    private static final int UNKNOWN = -1;
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b\\u200e\\u200f\\ufeff*]");

    private final String[] lines;
    private final String[] plain;

    /** What was found out of each line, so that no text takes long. */
    private final int[] attributing;

    private QuoteCutter(String text) {
        lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .limit(MOST)
                .toArray(String[]::new);
        plain = Arrays.stream(lines).map(QuoteCutter::plain).toArray(String[]::new);
        attributing = new int[lines.length];
        Arrays.fill(attributing, UNKNOWN);
    }

    static String cut(String text) {
        return new QuoteCutter(text).said();
    }

    private String said() {
        var said = new ArrayList<String>();
        for (int i = 0; i < lines.length; i++) {
            if (quoted(i)) continue;
            int over = attributing(i);
            if (over > 0 && quoted(after(i + over))) {
                i += over - 1;
                continue;
            }
            if (over > 0 || begins(i)) break;
            int signed = signature(i);
            if (signed < 0) said.add(lines[i].stripTrailing());
            else i = signed;
        }
        return tidy(said);
    }

    private boolean quoted(int at) {
        return at < lines.length && (plain[at].startsWith(">") || plain[at].equals("|") || plain[at].startsWith("| "));
    }

    /** Over how many lines somebody is said to have written; 0: none. */
    private int attributing(int at) {
        if (attributing[at] == UNKNOWN) attributing[at] = countAttributing(at);
        return attributing[at];
    }

    private int countAttributing(int at) {
        for (int n = 1; n <= BROKEN && at + n <= lines.length; n++) {
            if (plain[at + n - 1].isEmpty() || quoted(at + n - 1)) return 0;
            if (attribution(at, n)) return shorter(at, n) ? 0 : n;
        }
        return 0;
    }

    /** A sentence that stands right before is none of it. */
    private boolean shorter(int at, int n) {
        for (int i = 1; i < n; i++) if (attribution(at + i, n - i)) return true;
        return false;
    }

    private boolean attribution(int at, int n) {
        return QuoteMarkers.attribution(String.join(" ", Arrays.asList(plain).subList(at, at + n)), n > 1);
    }

    /** The head of a former mail, as Outlook and webmails put it. */
    private boolean begins(int at) {
        if (QuoteMarkers.ruler(plain[at]) || headed(at)) return true;
        return QuoteMarkers.line(plain[at]) && headed(after(at + 1));
    }

    private boolean headed(int at) {
        if (at >= lines.length || !QuoteMarkers.from(plain[at])) return false;
        int headers = 0;
        for (int i = after(at + 1), seen = 0; i < lines.length && seen < 6; i = after(i + 1), seen++)
            if (QuoteMarkers.header(plain[i])) headers++;
        return headers >= 2;
    }

    /** Two dashes and little more before the end, or before what is quoted: its last line; else -1. */
    private int signature(int at) {
        if (!plain[at].equals("--") && !plain[at].equals("—")) return -1;
        int seen = 0;
        int i = at + 1;
        for (; i < lines.length && !quoted(i) && attributing(i) == 0 && !begins(i); i++)
            if (!plain[i].isEmpty() && ++seen > SIGNATURE) return -1;
        return i - 1;
    }

    private int after(int at) {
        int i = at;
        while (i < lines.length && plain[i].isEmpty()) i++;
        return i;
    }

    private static String tidy(List<String> said) {
        var kept = new ArrayList<>(said);
        while (!kept.isEmpty() && (kept.getLast().isBlank() || QuoteMarkers.device(plain(kept.getLast()))))
            kept.removeLast();
        return String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String plain(String line) {
        var spaced = SPACES.matcher(line).replaceAll(" ");
        return UNSEEN.matcher(spaced).replaceAll("").replace('’', '\'').strip();
    }
}
