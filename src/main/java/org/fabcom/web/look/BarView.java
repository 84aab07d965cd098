package org.fabcom.web.look;

import org.jspecify.annotations.Nullable;

/**
 * One bar of a chart: its length in any unit, negative if unknown, and the same in words.
 *
 * @param url where it opens to its rows; null if nowhere
 */
public record BarView(
        String label, long value, String words, @Nullable String url) {

    public BarView(String label, long value, String words) {
        this(label, value, words, null);
    }

    public boolean known() {
        return value >= 0;
    }

    /** Length out of 1000 of the longest bar. */
    public long perMille(long longest) {
        return longest <= 0 || !known() ? 0 : Math.round(value * 1000.0 / longest);
    }
}
