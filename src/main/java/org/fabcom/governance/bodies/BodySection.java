package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a package of the agora adds to the page of a body, to {@code /agora} and to the home, in its {@code @Order}: 10 proposals,
 * 20 ballots, 30 assemblies, 40 decisions.
 */
public interface BodySection {

    /** How a state is told apart, by its drawing as much as by its colour. */
    enum Tone {
        /** It goes on now. */
        OPEN("info", "lock-open"),
        /** It is fixed for a day to come, or still being written. */
        TO_COME("neutral", "calendar"),
        GOOD("good", "check"),
        /** Somebody has to look at it. */
        CARE("care", "triangle-alert"),
        /** It is over, and nothing follows. */
        OVER("unknown", "lock"),
        PLAIN("neutral", null);

        private final String chip;
        private final @Nullable String icon;

        Tone(String chip, @Nullable String icon) {
            this.chip = chip;
            this.icon = icon;
        }

        public String chip() {
            return chip;
        }

        public @Nullable String icon() {
            return icon;
        }
    }

    /**
     * @param url where the line leads
     * @param note said under it, "" without
     * @param state a short word beside it, "" without
     * @param body in which it waits; null where it does not matter
     * @param act what the reader is asked to do, "" without
     * @param voice it waits for their voice, and not for something else that they do
     */
    record Line(
            String url,
            String title,
            String note,
            String state,
            Tone tone,
            @Nullable UUID body,
            String act,
            boolean voice) {

        public Line(String url, String title, String note, String state, Tone tone) {
            this(url, title, note, state, tone, null, "", true);
        }

        public Line(String url, String title, String note, String state) {
            this(url, title, note, state, Tone.PLAIN);
        }

        /** The same as what waits for somebody in that body. */
        public Line waiting(UUID in, String words) {
            return new Line(url, title, note, state, tone, in, words, true);
        }

        /** The same as what waits for them to do it. */
        public Line toDo(UUID in, String words) {
            return new Line(url, title, note, state, tone, in, words, false);
        }

        /** The key of what is said above some of them, with their number. */
        public static String heading(List<Line> lines) {
            return lines.stream().allMatch(Line::voice) ? "agora.waiting" : "agora.waiting.todo";
        }
    }

    /** @param title of the section; @param all where all of them are, "" without; @param none said where there is no line */
    record Section(String title, List<Line> lines, String all, String none) {}

    /** For one who belongs to the body. */
    Section section(Body body, Visitor me, Page page);

    /**
     * Without it {@link #waiting} has no line, and is not asked: a condition in the base on {@code :person}, their
     * {@code :bodies}, the organisations {@code :managed} that they manage and the day {@code :today}, that takes rather too much.
     */
    default String waits() {
        return "false";
    }

    /** What waits for this person's voice in the bodies that are theirs, the most urgent first; few of them. */
    default List<Line> waiting(Visitor me, Page page) {
        return List.of();
    }
}
