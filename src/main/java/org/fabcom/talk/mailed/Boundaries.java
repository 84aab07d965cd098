package org.fabcom.talk.mailed;

import module java.base;

/** How many parts a mail says to have, counted before it is taken apart: a few bytes make many parts. */
final class Boundaries {

    private static final Pattern SAID =
            Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"\\r\\n]{1,200})\"|([^\\s;\"]{1,200}))");
    private static final int MOST_KINDS = 100;

    private Boundaries() {}

    static int count(byte[] raw) {
        var text = new String(raw, StandardCharsets.ISO_8859_1);
        var kinds = new HashSet<String>();
        var said = SAID.matcher(text);
        while (said.find()) {
            kinds.add("--" + (said.group(1) == null ? said.group(2) : said.group(1)).strip());
            if (kinds.size() > MOST_KINDS) return Integer.MAX_VALUE;
        }
        int count = 0;
        for (int at = text.indexOf("--"); at >= 0; at = text.indexOf("\n--", at + 1)) {
            int begin = text.charAt(at) == '\n' ? at + 1 : at;
            int end = text.indexOf('\n', begin);
            var line = text.substring(begin, Math.min(begin + 210, end < 0 ? text.length() : end))
                    .strip();
            if (kinds.contains(line)) count++;
        }
        return count;
    }
}
