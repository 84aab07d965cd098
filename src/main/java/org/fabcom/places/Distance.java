package org.fabcom.places;

import org.fabcom.web.Page;

/**
 * How far two communes lie from each other, as the crow flies.
 *
 * @param metres between the two points that stand for them
 * @param within to how many metres this is right: the points are settlements, or the middle of a group of communes
 */
public record Distance(int metres, int within) implements Comparable<Distance> {

    private static final int KM = 1000;

    static final Distance NONE = new Distance(0, 0);

    /** True if both are the same commune. */
    boolean here() {
        return metres == 0 && within == 0;
    }

    /** « dans la commune », « environ 12 km », or « moins de 9 km » when it may be nothing at all. Never better than it is known. */
    public String words(Page page) {
        if (here()) return page.t("places.distance.here");
        if (metres <= within) return page.t("places.distance.under", Math.ceilDiv(metres + within, KM));
        return page.t("places.distance.about", page.number(rounded()));
    }

    /** In kilometres; to five when it is right to more than five. */
    long rounded() {
        int step = within > 5 * KM ? 5 : 1;
        return Math.max(step, Math.round(metres / (double) (step * KM)) * step);
    }

    @Override
    public int compareTo(Distance other) {
        return Integer.compare(metres, other.metres);
    }
}
