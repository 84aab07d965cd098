package org.fabcom.plan.following;

/** The plan in short, on the page of its case; {@code none} says why there is none, empty if there is one. */
public record PlanCardView(String url, String state, boolean accepted, int done, int all, String none) {}
