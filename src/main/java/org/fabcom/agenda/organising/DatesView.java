package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.listing.DateLineView;
import org.fabcom.web.Form;

/** One date for its organisers: who comes, who waits, who came; moving and cancelling it. */
public record DatesView(
        DateLineView line,
        String path,
        String back,
        String editUrl,
        String csv,
        List<GuestView> coming,
        List<GuestView> waiting,
        boolean registering,
        boolean begun,
        boolean open,
        boolean announced,
        String counted,
        AfterView after,
        Form form) {

    /** Somebody on the list; {@code state} is in words; {@code noted} is empty for who does not hold the place for good; {@code email} is a number for who has no address;
     * {@code link}: the page that gives their place back. */
    public record GuestView(
            String id, String name, String email, String state, String chip, String noted, String link) {}

    /** Whose place, or whose rank on the waiting list, is given back. */
    public record GiveBack(String back, String action, String title, String name, boolean waits) {}
}
