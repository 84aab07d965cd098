package org.fabcom.agenda.intake;

import module java.base;

/** A line of a calendar (RFC 5545 §3.1): its name and its parameters in capitals, its value as it is written. */
record ContentLine(String name, Map<String, String> parameters, String value) {

    private static final int MOST = 200_000;
    private static final int LONGEST = 100_000;

    /** The lines of a text, folded ones joined; what is no line is left out. */
    static List<ContentLine> of(String text) {
        var lines = new ArrayList<ContentLine>();
        var whole = new StringBuilder();
        for (var raw : (Iterable<String>) text.replace("\uFEFF", "").lines()::iterator) {
            if ((raw.startsWith(" ") || raw.startsWith("\t")) && whole.length() < LONGEST) {
                whole.append(raw, 1, raw.length());
                continue;
            }
            add(whole.toString(), lines);
            whole.setLength(0);
            whole.append(raw);
            if (lines.size() > MOST) break;
        }
        add(whole.toString(), lines);
        return lines;
    }

    private static void add(String line, List<ContentLine> lines) {
        int colon = outside(line, ':', 0);
        if (colon < 1) return;
        var parameters = new LinkedHashMap<String, String>();
        int end = outside(line.substring(0, colon), ';', 0);
        var name = line.substring(0, end < 0 ? colon : end).strip().toUpperCase(Locale.ROOT);
        while (end >= 0 && end < colon) {
            int next = outside(line.substring(0, colon), ';', end + 1);
            parameter(line.substring(end + 1, next < 0 ? colon : next), parameters);
            end = next;
        }
        lines.add(new ContentLine(name, parameters, line.substring(colon + 1)));
    }

    private static void parameter(String said, Map<String, String> parameters) {
        int equals = said.indexOf('=');
        if (equals < 1) return;
        var value = said.substring(equals + 1).strip();
        if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\""))
            value = value.substring(1, value.length() - 1);
        parameters.put(said.substring(0, equals).strip().toUpperCase(Locale.ROOT), value);
    }

    /** Where this sign stands outside quotes; −1 if nowhere. */
    private static int outside(String line, char sign, int from) {
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            else if (line.charAt(i) == sign && !quoted) return i;
        }
        return -1;
    }

    String parameter(String named) {
        return parameters.getOrDefault(named, "");
    }

    /** The words of a text value (RFC 5545 §3.3.11). */
    String words() {
        var words = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                words.append(c);
                continue;
            }
            char next = value.charAt(++i);
            words.append(next == 'n' || next == 'N' ? '\n' : next);
        }
        return words.toString().strip();
    }
}
