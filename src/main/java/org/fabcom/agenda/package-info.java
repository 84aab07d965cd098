/**
 * The calendar on the wall: events and permanences of organisations with their dates, who comes and who waits for a place;
 * meetings of few people about something of an upper room; and all of these as iCalendar and Atom. Distances come from the map,
 * people are told through notices and the letter box. An upper room that has meetings says who may read them by {@code MeetingSubjects}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "files",
            "imports",
            "imports :: matching",
            "imports :: reading",
            "people",
            "people :: communes",
            "people :: contacts",
            "people :: intake",
            "people :: invoicing",
            "people :: leaving",
            "people :: moving",
            "people :: roles",
            "people :: webhooks",
            "circles",
            "ledger",
            "ledger :: currencies",
            "ledger :: fees",
            "places",
            "talk",
            "talk :: notices"
        })
package org.fabcom.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
