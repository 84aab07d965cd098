package org.fabcom.membership.leaving;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * A procedure of exclusion: opened with its grounds, convened, heard, decided. {@code version} grows by one at each step.
 *
 * @param handedOn when the letter on paper was handed over; null: it went by mail
 */
record Exclusion(
        UUID id,
        UUID member,
        String grounds,
        LocalDate openedOn,
        @Nullable LocalDate hearingOn,
        String hearingPlace,
        @Nullable LocalDate handedOn,
        @Nullable LocalDate heardOn,
        @Nullable Heard heardHow,
        String account,
        @Nullable LocalDate decidedOn,
        @Nullable Outcome outcome,
        String reason,
        int version) {

    /** How the member answered. */
    enum Heard {
        PRESENT,
        REPRESENTED,
        WRITTEN,
        /** Was convened and did not come. */
        ABSENT
    }

    enum Outcome {
        EXCLUDED,
        KEPT
    }

    /** What comes next. */
    enum Stage {
        CONVENE,
        HEAR,
        DECIDE,
        OVER
    }

    Stage stage() {
        if (hearingOn == null) return Stage.CONVENE;
        if (heardOn == null) return Stage.HEAR;
        return decidedOn == null ? Stage.DECIDE : Stage.OVER;
    }
}
