package org.fabcom.acts.origins;

import module java.base;

/** Acts that say something else than their meeting. {@code all}: several are put right at once. */
public record DifferencesView(List<Line> lines, boolean all) {

    /** {@code says} and {@code held}: day and duration in words, of both; {@code meeting}: its page if nobody came, else empty. */
    public record Line(String url, String path, String title, String says, String held, String meeting) {}
}
