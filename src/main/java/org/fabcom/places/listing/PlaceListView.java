package org.fabcom.places.listing;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;
import org.fabcom.web.look.OptionView;

/**
 * The list of places.
 *
 * @param kept what the form of the commune must repeat
 * @param unplaced how many are left out because nobody knows where they are
 * @param adding where this visitor may write a place down; empty if they may not
 * @param owner the organisation whose places these are; empty for all
 * @param appointment where one takes an appointment
 */
public record PlaceListView(
        ListingView<?> list,
        List<LineView> lines,
        CommuneFieldView near,
        List<OptionView> radii,
        String radius,
        List<KeptView> kept,
        long unplaced,
        String owner,
        String adding,
        String map,
        Optional<LinkView> appointment) {

    /** A hidden field. */
    public record KeptView(String name, String value) {}

    /** A place in short; {@code updated} is empty if nobody knows. */
    public record LineView(
            String url,
            String name,
            String street,
            String town,
            String distance,
            List<String> services,
            List<String> fees,
            List<String> access,
            List<String> kinds,
            String updated) {}

    /** What is chosen, in the closed drawer. */
    public String nearWords() {
        return near.chosen().isEmpty() ? near.typed() : near.chosen().getFirst().label();
    }
}
