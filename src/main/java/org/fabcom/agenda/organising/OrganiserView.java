package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.listing.DateLineView;
import org.fabcom.web.list.Paging;

/** What an organisation announced: its next dates with who comes, then its events. {@code rdv}: for its managers, else empty. */
public record OrganiserView(
        String organisation,
        String organisationUrl,
        String path,
        boolean mayAnnounce,
        String rdv,
        List<NextView> next,
        List<EventLineView> events,
        Paging paging) {

    /** A date to come and the page of who comes. */
    public record NextView(DateLineView line, String url, String coming) {}

    /** An event, how it comes back, and the page that changes it. */
    public record EventLineView(String url, String title, String how, boolean cancelled) {}
}
