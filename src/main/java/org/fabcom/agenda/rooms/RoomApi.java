package org.fabcom.agenda.rooms;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rooms of an organisation for programs, with the properties that their fields say. */
@RestController
record RoomApi(Rooms rooms, RoomFields fields) {

    record Found(List<Map<String, @Nullable Object>> items) {}

    @GetMapping(path = "/api/v1/organisations/{organisation}/rooms", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(Access.Level.PUBLIC)
    Found rooms(UUID organisation) {
        return new Found(rooms.of(new PartyId(organisation)).stream()
                .filter(it -> !it.closed())
                .map(this::item)
                .toList());
    }

    private Map<String, @Nullable Object> item(Room it) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("id", it.id());
        item.putAll(fields.all.json(it.draft()));
        return item;
    }
}
