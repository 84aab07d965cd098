package org.fabcom.people.actors;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/**
 * Port: a room tells what it holds of organisations, for the page « who does what here ». It tells all it may make public; what
 * an organisation did not choose to show is left out by whoever asks.
 */
public interface Showing {

    /** Which of its three lists a line belongs to. An organisation chooses list by list. */
    enum Topic {
        USES,
        OFFERS,
        NEEDS
    }

    /** One line: of whom, in which list, its words and the page that says more (empty for none). */
    record Shown(PartyId organisation, Topic topic, String words, String url) {}

    /** In the order in which they are read; an organisation the room knows nothing of has no line. */
    List<Shown> of(Collection<PartyId> organisations, Page page);
}
