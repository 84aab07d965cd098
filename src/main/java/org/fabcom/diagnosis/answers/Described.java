package org.fabcom.diagnosis.answers;

import module java.base;
import org.fabcom.diagnosis.Tool;
import org.fabcom.kernel.Plain;

/** A tool and what was typed about it, as it was typed; what was left empty is absent. */
public record Described(String name, Map<Ask, String> typed) {

    private static final char JOINT = '~';
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}~\\s]+");

    public Described {
        name = plain(name, Tool.LONGEST);
        var kept = new EnumMap<Ask, String>(Ask.class);
        typed.forEach((ask, text) -> {
            var cut = plain(text, 60);
            if (!cut.isEmpty()) kept.put(ask, cut);
        });
        typed = Map.copyOf(kept);
    }

    public static Described named(String name) {
        return new Described(name, Map.of());
    }

    public String value(Ask ask) {
        return typed.getOrDefault(ask, "");
    }

    public Described with(Ask ask, String text) {
        var next = new EnumMap<Ask, String>(Ask.class);
        next.putAll(typed);
        next.put(ask, text);
        return new Described(name, next);
    }

    /** {@code mailchimp~s9~op~gn}: the name, then letter and answer of each question. */
    public String packed() {
        var text = new StringBuilder(name);
        for (var ask : Ask.values()) {
            if (typed.containsKey(ask)) text.append(JOINT).append(ask.letter()).append(value(ask));
        }
        return text.toString();
    }

    static Described unpacked(String text) {
        var parts = text.split(String.valueOf(JOINT), 20);
        var typed = new EnumMap<Ask, String>(Ask.class);
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].length() < 2) continue;
            var answer = parts[i].substring(1);
            Ask.of(parts[i].charAt(0)).ifPresent(it -> typed.putIfAbsent(it, answer));
        }
        return new Described(parts[0], typed);
    }

    /** One line without control characters nor the sign that joins, no longer than it may be. */
    static String plain(String text, int most) {
        return Plain.cut(INVISIBLE.matcher(text).replaceAll(" ").strip(), most).strip();
    }
}
