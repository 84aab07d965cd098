package org.fabcom.agenda.listing;

/**
 * A date as a line of a list: the number of its day, its title, when, where, and in a chip whether one can still come.
 *
 * @param group whose event it is; empty if it is nobody's in particular
 * @param price what a place costs; empty if nothing
 * @param again how it comes back, in words; empty if it does not
 */
public record DateLineView(
        String url,
        String title,
        int day,
        String month,
        String iso,
        String when,
        String hours,
        String place,
        String distance,
        String organiser,
        String group,
        String kind,
        String again,
        String price,
        ChipView chip) {

    /** Whether one can still come, in words, colour and shape. */
    public record ChipView(String label, String kind, String icon) {}
}
