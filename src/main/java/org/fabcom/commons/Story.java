package org.fabcom.commons;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What a published plan tells: nobody is named in it. Organisations became a kind, a size and a département, people are gone,
 * days became durations; of what was written, only what somebody chose to keep. What was not known is null.
 *
 * @param source its address where it was published first; empty for what was published here
 * @param ancestors the plans it was made from, the nearest first
 */
public record Story(
        String title, String source, Setting setting, Result result, List<Line> lines, List<Ancestor> ancestors) {

    public static final int LONGEST_TITLE = 160;
    public static final int MOST_LINES = 100;

    /**
     * Whose plan it was.
     *
     * @param size of {@link SizeClass}; {@code departement} empty if it is not said
     */
    public record Setting(String kind, SizeClass size, String departement) {}

    /** How the accompaniment ended, after how many days, minutes and cents. */
    public record Result(
            String outcome,
            @Nullable Integer days,
            @Nullable Integer minutes,
            @Nullable Long cents) {}

    /**
     * One tool of it.
     *
     * @param key names the line within the plan
     * @param tool empty where its name was not kept
     * @param end LEFT, SET_UP, KEPT, ROLLED_BACK, PAUSED or OPEN
     * @param recipe how it was done and what went wrong, as it was published first
     */
    public record Line(
            String key,
            String tool,
            @Nullable String slug,
            String family,
            boolean leaving,
            String target,
            String end,
            String reason,
            List<Milestone> milestones,
            @Nullable Integer days,
            @Nullable Integer doubleDays,
            @Nullable Integer minutes,
            @Nullable Long cents,
            List<Count> counts,
            List<RecipeStep> recipe) {

        public Line {
            milestones = List.copyOf(milestones);
            counts = List.copyOf(counts);
            recipe = List.copyOf(recipe);
        }

        boolean left() {
            return end.equals("LEFT");
        }
    }

    /** A stage of the way and so many days after the first one. */
    public record Milestone(String stage, int day) {}

    /** Objects of a kind that left and arrived; null where nobody could tell. */
    public record Count(
            String kind, @Nullable Long left, @Nullable Long arrived) {}

    /** A plan from which this one was made, as it was credited then. */
    public record Ancestor(String id, String title, String credit, String licence, String source) {}

    public Story {
        lines = List.copyOf(lines);
        ancestors = List.copyOf(ancestors);
    }

    /** The tools that were really left. */
    List<Line> left() {
        return lines.stream().filter(Line::left).toList();
    }
}
