package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.diagnosis.Library.Known;

/** What to do with a tool, in the words of the page. Keeping it is a legitimate answer. */
public enum Verdict {
    FIRST,
    NEXT,
    GENTLY,
    KEEP,
    NOTHING_TO_MOVE,
    FREE,
    UNRECOGNISED;

    /** Where people are used to meet: never brutal, double publishing first. */
    private static final Set<String> HABITS = Set.of("chat", "social", "events");

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Verdict of(Tool tool, Known known, List<Line> risks) {
        if (known.free()) return FREE;
        if (tool.owner() == Tool.Owner.FORMER || known.closing().isPresent()) return FIRST;
        if (Risks.leavesNothingBehind(known)) return NOTHING_TO_MOVE;
        // an account in a person’s name is mended by changing the name, not by leaving the tool
        long high = risks.stream()
                .filter(it -> it.level() == Level.HIGH && it.dimension() != Dimension.D9)
                .count();
        if (is(risks, Dimension.D3, Level.HIGH) || high >= 2) return FIRST;
        if (high == 0 && is(risks, Dimension.D5, Level.LOW)) return KEEP;
        return HABITS.contains(known.need()) ? GENTLY : NEXT;
    }

    private static boolean is(List<Line> risks, Dimension dimension, Level level) {
        return risks.stream().anyMatch(it -> it.dimension() == dimension && it.level() == level);
    }
}
