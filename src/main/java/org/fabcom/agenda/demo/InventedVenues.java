package org.fabcom.agenda.demo;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.people.Organisation;
import org.fabcom.people.communes.CommuneSource;
import org.springframework.stereotype.Component;

/** Where the events of the invented territory are: online, at an address, or in a room of an organisation. */
@Component
record InventedVenues(Rooms rooms, CommuneSource communes) {

    /** @param known organisations by name */
    Venue of(InventedEvent it, Map<String, Organisation> known) {
        if (it.room() != null) return room(it.room(), known);
        if (it.link() != null) return Venue.online(it.link());
        var commune = it.commune();
        if (it.address() == null || commune == null) throw new IllegalStateException(it.title());
        var found = communes.named(commune);
        return Venue.place(it.address(), found.code(), found.name());
    }

    /** « Tiers-lieu La Filature / Grande salle ». */
    private Venue room(String words, Map<String, Organisation> known) {
        var names = words.split(" / ");
        var house = known.get(names[0]);
        if (house == null) throw new IllegalStateException(words);
        return rooms.of(house.id()).stream()
                .filter(one -> one.draft().name().equals(names[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(words))
                .venue();
    }
}
