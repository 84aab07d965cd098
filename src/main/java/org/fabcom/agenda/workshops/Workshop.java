package org.fabcom.agenda.workshops;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What makes an event a workshop. It can be done again: another event takes it over as it is.
 *
 * @param level null if it is for everybody
 * @param themes codes of the room that counts acts
 * @param programme one step a line
 * @param aims what people want to be able to do afterwards, at most five
 * @param bring what to bring, one thing a line
 * @param provided what is there, one thing a line
 */
public record Workshop(
        @Nullable Level level,
        List<String> themes,
        String programme,
        List<String> aims,
        String bring,
        String provided) {

    static final int MOST_AIMS = 5;
    static final int SHORTEST_AIM = 3;
    static final int LONGEST_AIM = 160;
    static final int LONGEST_PROGRAMME = 4000;
    static final int LONGEST_LIST = 1000;
    static final int MOST_THEMES = 19;
    static final Workshop BLANK = new Workshop(null, List.of(), "", List.of(), "", "");

    /** For whom it is. */
    public enum Level {
        BEGINNER,
        INTERMEDIATE,
        ADVANCED;

        static Optional<Level> named(String name) {
            for (var it : values()) if (it.name().equals(name)) return Optional.of(it);
            return Optional.empty();
        }
    }

    public Workshop {
        themes = List.copyOf(themes);
        aims = List.copyOf(aims);
        if (aims.size() > MOST_AIMS) throw new IllegalArgumentException("aims");
        if (aims.stream().anyMatch(it -> it.length() < SHORTEST_AIM || it.length() > LONGEST_AIM))
            throw new IllegalArgumentException("aim");
        if (themes.size() > MOST_THEMES) throw new IllegalArgumentException("themes");
        if (programme.length() > LONGEST_PROGRAMME) throw new IllegalArgumentException("programme");
        if (bring.length() > LONGEST_LIST || provided.length() > LONGEST_LIST)
            throw new IllegalArgumentException("materials");
    }

    /** The lines of what was typed, without the empty ones. */
    public static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
