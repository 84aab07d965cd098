package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.listing.DateLineView;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * The page of a date.
 *
 * @param map the address of a map of the place, to be followed by whoever wants it; empty if there is no place
 * @param link the address of the room on the network; empty for a place
 * @param reason why it was cancelled; empty if it was not, or nobody said
 * @param mine where the visitor stands; null if they have not asked
 * @param sections what a workshop adds: programme, aims, materials
 * @param take beside a permanence, where one takes a time instead; null if none is free
 * @param action what the form does: register, wait, or nothing when it is too late
 * @param group the page of the group whose event it is; empty if there is none
 * @param price what a place costs; empty if nothing
 * @param aside what would be set aside from the visitor’s wallet, fees included; empty if nothing is kept here
 * @param seen the same for the form to bring back
 * @param wallet whether one needs an account to register, since it is paid from a wallet
 * @param manage the organisers' page, for them; else empty
 */
public record DateView(
        DateLineView line,
        List<String> paragraphs,
        String map,
        String link,
        boolean cancelled,
        String reason,
        boolean over,
        @Nullable MineView mine,
        Action action,
        int waiting,
        List<SectionView> sections,
        @Nullable LinkView take,
        List<DateLineView> others,
        String organiserUrl,
        String group,
        String price,
        String aside,
        String seen,
        String lacking,
        boolean wallet,
        String manage,
        Form form) {

    /** What the form does. */
    public enum Action {
        REGISTER,
        WAIT,
        NONE
    }

    /** Where the visitor stands, in a sentence; what became of what they paid, if the date is off; the page of their registration. */
    public record MineView(String sentence, String kind, String fare, String url) {}
}
