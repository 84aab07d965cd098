package org.fabcom.flows.totals;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;

/** Port: an upper room tells what it knows of a year of a structure, from sums it keeps. */
public interface KnownFigures {

    /** What may be told. */
    enum Figure {
        SALES,
        /** In cents, net of what was given back. */
        TURNOVER,
        /** Minutes that volunteers gave and somebody else confirmed. */
        VOLUNTEER_MINUTES,
        /** Volunteers who gave some of them. */
        VOLUNTEERS,
        /** Members on the last day of the year, or today. */
        MEMBERS,
        /** Dates of the agenda that took place and to which somebody came. */
        EVENTS,
        /** How many came to them. */
        REACHED
    }

    /** Only what is known: a figure that is left out is unknown, not zero. */
    Map<Figure, Long> of(PartyId owner, int year);

    /** Where a figure opens to what was counted, for this visitor. */
    default Map<Figure, String> pages(PartyId owner, Visitor me) {
        return Map.of();
    }

    /** A date that is among {@link Figure#EVENTS}. {@code url}: of who came; empty for whoever may not read it. */
    record Counted(LocalDate day, String title, int present, String url) {}

    /** The dates that were counted, in order. */
    default List<Counted> dates(PartyId owner, int year, Visitor me) {
        return List.of();
    }
}
