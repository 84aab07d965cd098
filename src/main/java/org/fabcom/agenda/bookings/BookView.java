package org.fabcom.agenda.bookings;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * Booking a room or a desk.
 *
 * @param barred why whoever reads may not book it; empty: they may
 * @param instead which booking it shall stand instead of, and what that costs; empty: none
 * @param terms price, answer and rule of cancellation, a sentence each
 * @param days the next days on which something is free
 * @param asked the day that is looked at, in words; empty: none
 * @param late what costs something at once when it is given back; empty: nothing
 * @param starts when one may begin on that day; none: nothing is free
 * @param lengths how long, with the price
 * @param seen which day, payer, terms and prices were shown
 */
public record BookView(
        String name,
        String house,
        LinkView back,
        String url,
        String place,
        String barred,
        String signIn,
        String instead,
        List<String> terms,
        List<LinkView> days,
        String asked,
        String late,
        List<OptionView> starts,
        List<OptionView> lengths,
        List<OptionView> payers,
        String key,
        String seen,
        Form form) {

    /** Whoever reads books here. */
    public boolean books() {
        return barred.isEmpty() && signIn.isEmpty();
    }
}
