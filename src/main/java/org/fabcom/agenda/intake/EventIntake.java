package org.fabcom.agenda.intake;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Programme;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** Writes events that come in, under ids that are the same whenever the same event comes. Runs in the transaction of the import. */
@Component
record EventIntake(Events events, Programme programme, Sql db) {

    /**
     * What is to be written.
     *
     * @param key what it was called where it comes from
     * @param without starts of its rule that do not take place
     * @param moved starts of its rule, and when they take place instead
     */
    record Brought(String key, EventDraft draft, Set<LocalDateTime> without, Map<LocalDateTime, Span> moved) {}

    /** Throws NotTaken if it is here and says something else: what people see is changed by people. */
    Outcome take(PartyId organiser, Brought it, PartyId by) {
        var id = id(organiser, it.key());
        var here = events.find(id);
        if (here.isPresent()) {
            if (same(here.get().draft(), it.draft())) return new Outcome.Unchanged();
            throw new NotTaken("agenda.import.changed", here.get().draft().title());
        }
        programme.bring(id, organiser, it.draft(), it.without(), it.moved(), by);
        db.sql("insert into agenda.event_import (event) values (:id)")
                .param("id", id)
                .update();
        return new Outcome.Created(it.draft().title());
    }

    private static boolean same(EventDraft here, EventDraft said) {
        return here.title().equals(said.title())
                && here.span().equals(said.span())
                && here.venue().equals(said.venue())
                && here.recurrence().equals(said.recurrence());
    }

    private static UUID id(PartyId organiser, String key) {
        return Ids.named("event\n" + organiser + "\n" + key);
    }
}
