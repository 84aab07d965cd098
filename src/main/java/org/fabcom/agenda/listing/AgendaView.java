package org.fabcom.agenda.listing;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.LinkView;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The list of what takes place.
 *
 * @param kept what the form of the commune must repeat: names and values
 * @param once whether each event stands there once, with its next date
 * @param unplaced how many dates are left out because nobody knows how far they are
 */
public record AgendaView(
        Paging paging,
        List<FacetView> facets,
        List<DateLineView> lines,
        CommuneFieldView near,
        List<OptionView> radii,
        String radius,
        List<KeptView> kept,
        long unplaced,
        List<LinkView> files,
        boolean once,
        @Nullable LinkView take) {

    /** What is chosen, in the closed drawer. */
    public String nearWords() {
        return near.chosen().isEmpty() ? near.typed() : near.chosen().getFirst().label();
    }

    /** A hidden field. */
    public record KeptView(String name, String value) {}
}
