package org.fabcom.diagnosis.grounds;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Cents of euro a year, or unknown (null), with the reasons and the evidence. {@code partial}: the figure is the least;
 * {@code missing}: because nobody said a part of it, and not because the cheapest of several ways was counted.
 */
public record Cost(
        @Nullable Long cents, boolean partial, boolean missing, List<Reason> reasons, List<Evidence> evidence) {

    public Cost {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    public boolean known() {
        return cents != null;
    }

    public static Cost of(long cents, List<Reason> reasons, List<Evidence> evidence) {
        return new Cost(cents, false, false, reasons, evidence);
    }

    public static Cost unknown(Reason reason, List<Evidence> evidence) {
        return new Cost(null, false, true, List.of(reason), evidence);
    }

    /** Both together; an unknown part is never counted as nothing. */
    public Cost plus(Cost other) {
        var why = new ArrayList<>(reasons);
        other.reasons.stream().filter(it -> !why.contains(it)).forEach(why::add);
        var from = new ArrayList<>(evidence);
        other.evidence.stream().filter(it -> !from.contains(it)).forEach(from::add);
        if (cents != null && other.cents != null)
            return new Cost(cents + other.cents, partial || other.partial, missing || other.missing, why, from);
        long part = cents != null ? cents : other.cents != null ? other.cents : 0;
        return new Cost(part == 0 ? null : part, part != 0, true, why, from);
    }
}
