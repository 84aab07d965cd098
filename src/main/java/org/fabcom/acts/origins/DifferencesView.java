package org.fabcom.acts.origins;

import java.util.List;

/** Acts that say something else than their meeting. */
public record DifferencesView(List<Line> lines) {

    /** {@code says} and {@code held}: day and duration in words, of the act and of its meeting. */
    public record Line(String url, String path, String title, String says, String held) {}
}
