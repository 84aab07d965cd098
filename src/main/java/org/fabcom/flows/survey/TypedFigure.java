package org.fabcom.flows.survey;

import org.fabcom.flows.totals.KnownFigures.Figure;
import org.jspecify.annotations.Nullable;

/** Figures that nobody can weigh: the structure types them, with where they are from; some are counted where nobody does (R13). */
enum TypedFigure {
    EMPLOYEES,
    FTE,
    FTE_INSERTION,
    VOLUNTEERS(Figure.VOLUNTEERS),
    VOLUNTEER_HOURS(Figure.VOLUNTEER_MINUTES),
    MEMBERS(Figure.MEMBERS),
    AREA_SHOP,
    AREA_ALL,
    OPENING_HOURS,
    VISITS,
    EVENTS(Figure.EVENTS),
    REACHED(Figure.REACHED),
    REPAIRED,
    GRANTS;

    /** Where other rooms know it. */
    final @Nullable Figure counted;

    TypedFigure() {
        this(null);
    }

    TypedFigure(@Nullable Figure counted) {
        this.counted = counted;
    }
}
