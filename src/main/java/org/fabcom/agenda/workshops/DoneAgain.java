package org.fabcom.agenda.workshops;

import java.util.UUID;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Kind;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A workshop that is done again: what was said of it, by whomever, and its documents within one organisation. */
@Component
public class DoneAgain {

    private final Events events;
    private final Workshops workshops;
    private final Documents documents;

    DoneAgain(Events events, Workshops workshops, Documents documents) {
        this.events = events;
        this.workshops = workshops;
        this.documents = documents;
    }

    /** Nothing if one of both is no workshop. */
    @Transactional
    public void take(UUID from, UUID to, PartyId by) {
        var one = events.find(from).filter(DoneAgain::workshop);
        var other = events.find(to).filter(DoneAgain::workshop);
        if (one.isEmpty() || other.isEmpty()) return;
        workshops.find(from).ifPresent(it -> workshops.save(to, it));
        if (one.get().organiser().equals(other.get().organiser())) documents.share(from, other.get(), by);
    }

    private static boolean workshop(Event it) {
        return it.draft().kind() == Kind.WORKSHOP;
    }
}
