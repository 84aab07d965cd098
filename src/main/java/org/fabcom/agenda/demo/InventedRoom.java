package org.fabcom.agenda.demo;

import org.fabcom.agenda.rooms.Room;
import org.fabcom.people.communes.Commune;
import org.jspecify.annotations.Nullable;

/** A line of {@code demo/rooms.yml}. */
record InventedRoom(
        String of,
        String name,
        String address,
        String commune,
        @Nullable Integer seats,
        Room.Entry access,
        String accessNotes,
        String equipment,
        String conditions,
        boolean lent) {

    Room.Draft draft(Commune in) {
        return new Room.Draft(
                name, address, in.code(), in.name(), seats, access, accessNotes, equipment, conditions, lent);
    }
}
