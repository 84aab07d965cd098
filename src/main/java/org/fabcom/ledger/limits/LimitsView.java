package org.fabcom.ledger.limits;

import module java.base;
import org.fabcom.web.list.Paging;

/** What is usual, whom to give limits of their own, and every change so far. */
public record LimitsView(List<Usual> usual, List<Found> found, String query, List<Change> changes, Paging paging) {

    /** The usual limits of a currency. */
    public record Usual(String url, String name, String limits) {}

    /** One change: whose, from what to what, why, by whom, when. */
    public record Change(String who, String currency, String before, String after, String reason, String by) {}

    /** Somebody found by name, with one link for each currency. */
    public record Found(String name, List<Usual> accounts) {}
}
