package org.fabcom.flows.workshop;

import module java.base;

/**
 * What the label of an object tells everybody.
 *
 * @param here it is on sale
 * @param guarantee months; 0: none is stated
 */
public record CardView(
        String title,
        String kind,
        String house,
        String houseUrl,
        String where,
        boolean here,
        String price,
        boolean tested,
        int guarantee,
        List<PhotoView> photos) {

    public record PhotoView(String url, String alt) {}
}
