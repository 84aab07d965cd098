package org.fabcom.cases.page;

import module java.base;

/** What a case cost: each part, and what it comes to. {@code note}: what is unknown, or differs; empty if nothing does. */
public record CostView(List<PartView> parts, String note) {

    /** {@code whole}: a sum of those before it. */
    public record PartView(String label, String time, String money, boolean whole) {}
}
