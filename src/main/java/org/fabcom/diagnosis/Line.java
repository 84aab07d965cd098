package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Reason;
import org.jspecify.annotations.Nullable;

/** One risk of one tool: how serious, why, and on what that stands. {@code wall} is for D3 only. */
public record Line(
        Dimension dimension,
        Level level,
        List<Reason> reasons,
        List<Evidence> evidence,
        @Nullable Wall wall) {

    public Line {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    static Line of(Dimension dimension, Level level, Reason reason, List<Evidence> evidence) {
        return new Line(dimension, level, List.of(reason), evidence, null);
    }
}
