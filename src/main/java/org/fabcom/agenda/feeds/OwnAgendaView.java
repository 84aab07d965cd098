package org.fabcom.agenda.feeds;

import module java.base;
import org.fabcom.web.LinkView;

/** One's own agenda: meetings and registrations to come, and the secret address to subscribe to. */
public record OwnAgendaView(List<ItemView> items, List<LinkView> organisations, String address) {

    /** Something to come: {@code when} is in words; {@code state} may be empty. */
    public record ItemView(
            String url, String title, String when, String where, String state, String kind, String icon) {}
}
