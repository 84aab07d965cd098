package org.fabcom.accompaniers;

/** On the page of a case: where to look for somebody near the organisation. */
public record NearCardView(String url, String commune) {}
