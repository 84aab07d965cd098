package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.diagnosis.Library.Known;
import org.jspecify.annotations.Nullable;

/**
 * In which order to act, with its parts (specification of accompaniment, §3.2):
 * (risk + pain + cost) × reversibility − effort. A part that is not known is null and weighs nothing; the page says so.
 *
 * @param risk 0 to 3, the most serious line
 * @param pain 0 to 3, from the hours declared
 * @param cost 0 to 3, rank among the tools that cost something
 * @param reversibility 2 if one can come back easily, else 1
 * @param effort 0 to 3, as far as the export lets one guess
 * @param precedence what is wise to do before the rest, whatever the score; smaller is earlier
 * @param rank 1 is the first to treat
 */
public record Priority(
        int risk,
        @Nullable Integer pain,
        @Nullable Integer cost,
        int reversibility,
        @Nullable Integer effort,
        int score,
        int precedence,
        int rank) {

    /** Domain and passwords, then what has no history, files, mail, members and dues, accounts, presence last. */
    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("passwords", 1),
            Map.entry("backup", 2),
            Map.entry("datepoll", 3),
            Map.entry("video", 3),
            Map.entry("transfer", 3),
            Map.entry("files", 4),
            Map.entry("documents", 4),
            Map.entry("spreadsheet", 4),
            Map.entry("calendar", 4),
            Map.entry("mail", 6),
            Map.entry("newsletter", 6),
            Map.entry("lists", 6),
            Map.entry("membership", 7),
            Map.entry("payment", 7),
            Map.entry("shop", 7),
            Map.entry("accounting", 8),
            Map.entry("till", 8),
            Map.entry("chat", 9),
            Map.entry("social", 9),
            Map.entry("events", 9));

    static Priority of(Tool tool, @Nullable Known known, List<Line> risks, @Nullable Integer costRank) {
        int risk = risks.stream().mapToInt(it -> it.level().ordinal()).max().orElse(0);
        var pain = pain(tool);
        var effort = known == null ? null : effort(known, risks);
        int reversibility = effort != null && effort <= 1 ? 2 : 1;
        int score = (risk + orZero(pain) + orZero(costRank)) * reversibility - orZero(effort);
        int precedence = known == null ? 9 : PRECEDENCE.getOrDefault(known.need(), 5);
        return new Priority(risk, pain, costRank, reversibility, effort, score, precedence, 0);
    }

    Priority ranked(int rank) {
        return new Priority(risk, pain, cost, reversibility, effort, score, precedence, rank);
    }

    /** Hours a month: none, up to 2, up to 5, more. */
    private static @Nullable Integer pain(Tool tool) {
        var minutes = tool.minutesMonth();
        if (minutes == null) return null;
        return minutes == 0 ? 0 : minutes <= 120 ? 1 : minutes <= 300 ? 2 : 3;
    }

    private static @Nullable Integer effort(Known known, List<Line> risks) {
        if (Risks.leavesNothingBehind(known)) return 0;
        var export = risks.stream()
                .filter(it -> it.dimension() == Dimension.D6)
                .map(Line::level)
                .findFirst()
                .orElse(Level.UNKNOWN);
        return switch (export) {
            case UNKNOWN -> null;
            case LOW -> 1;
            case WATCH -> 2;
            case HIGH -> 3;
        };
    }

    private static int orZero(@Nullable Integer n) {
        return n == null ? 0 : n;
    }
}
