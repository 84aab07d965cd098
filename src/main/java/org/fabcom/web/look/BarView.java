package org.fabcom.web.look;

/** One bar of a chart: its length in any unit, negative if unknown, and the same in words. */
public record BarView(String label, long value, String words) {

    public boolean known() {
        return value >= 0;
    }

    /** Length out of 1000 of the longest bar. */
    public long perMille(long longest) {
        return longest <= 0 || !known() ? 0 : Math.round(value * 1000.0 / longest);
    }
}
