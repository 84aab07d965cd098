package org.fabcom.commons.publishing;

/** One sentence and where it leads. */
public record SharingCardView(String words, String url, String label) {}
