package org.fabcom.agenda.demo;

import module java.base;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.communes.CommuneSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes the rooms of the invented territory. */
@Component
@Order(49) // before the events, which may be in one of them
record InventedRooms(Rooms rooms, Organisations organisations, CommuneSource communes) implements DemoData {

    private static final int MOST_ORGANISATIONS = 1000;

    @Override
    public void fill() {
        var known = new HashMap<String, Organisation>();
        organisations.search("", 0, MOST_ORGANISATIONS).forEach(it -> known.put(it.name(), it));
        for (var it : DemoFile.read("rooms.yml", InventedRoom.class)) {
            var organisation = known.get(it.of());
            if (organisation == null) throw new IllegalStateException(it.of());
            rooms.add(organisation.id(), it.draft(communes.named(it.commune())), organisation.createdBy());
        }
    }
}
