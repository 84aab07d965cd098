package org.fabcom.market.listing;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.listing.ListingView;
import org.fabcom.web.look.OptionView;

/**
 * The list of offers and wants.
 *
 * @param matching how many wants match what one can do; −1 when that is nothing to say
 * @param unplaced how many are left out because nobody knows how far they are
 */
public record PlaceView(
        ListingView<?> list,
        List<PostLineView> lines,
        CommuneFieldView near,
        List<OptionView> radii,
        String radius,
        List<KeptView> kept,
        Form more,
        boolean moreOpen,
        boolean priced,
        long unplaced,
        String pdf,
        boolean writes,
        boolean mine,
        long matching,
        boolean moderates,
        long disputes) {

    /** A hidden field. */
    public record KeptView(String name, String value) {}
}
