package org.fabcom.agenda.workshops;

import module java.base;
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

    /**
     * Documents that did not come along: there is no room for them, or they are another organisation’s.
     *
     * @param theirs whether they stay because they are another’s
     */
    public record Left(int documents, boolean theirs) {}

    /** What was said only from a workshop to a workshop. */
    @Transactional
    public Left take(UUID from, UUID to, PartyId by) {
        var one = events.find(from);
        var other = events.find(to);
        if (one.isEmpty() || other.isEmpty()) return new Left(0, false);
        if (workshop(one.get()) && workshop(other.get())) workshops.find(from).ifPresent(it -> workshops.save(to, it));
        return one.get().organiser().equals(other.get().organiser())
                ? new Left(documents.share(from, other.get(), by), false)
                : new Left(documents.of(from).size(), true);
    }

    private static boolean workshop(Event it) {
        return it.draft().kind() == Kind.WORKSHOP;
    }
}
