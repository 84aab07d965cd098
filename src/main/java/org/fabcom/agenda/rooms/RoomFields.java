package org.fabcom.agenda.rooms;

import static org.fabcom.web.field.Kinds.joined;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.oneOf;
import static org.fabcom.web.field.Kinds.text;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.agenda.rooms.Room.Draft;
import org.fabcom.agenda.rooms.Room.Entry;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.CommuneKind;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of a room. */
@Component
final class RoomFields {

    private static final Field<Draft, String> NAME =
            Field.of("nom", "name", "rooms.name", line(2, 80), Draft::name).wrong("rooms.name.wrong");
    private static final Field<Draft, String> ADDRESS =
            Field.of("adresse", "address", "agenda.form.address", joined(200), Draft::address);
    private static final Field<Draft, @Nullable Integer> SEATS = Field.of(
                    "places", "seats", "rooms.seats.label", number(1, 5000), Draft::seats)
            .help("rooms.seats.help")
            .wrong("agenda.form.places.wrong");
    private static final Field<Draft, Entry> ACCESS = Field.of(
                    "acces", "access", "rooms.access", oneOf(Entry.class, Entry.UNKNOWN), Draft::access)
            .two();
    private static final Field<Draft, String> NOTES = Field.of(
                    "acces-precisions", "access_notes", "rooms.access.notes", text(500), Draft::accessNotes)
            .rows(2);
    private static final Field<Draft, String> EQUIPMENT = Field.of(
                    "equipement", "equipment", "rooms.equipment", text(1000), Draft::equipment)
            .help("workshops.list.help")
            .rows(3);
    private static final Field<Draft, String> CONDITIONS = Field.of(
                    "conditions", "conditions", "rooms.conditions", text(1000), Draft::conditions)
            .rows(3);
    private static final Field<Draft, Boolean> LENT = Field.of("prete", "lent", "rooms.lend", yesNo(), Draft::lent);

    /** Of a room that is there already. */
    static final Field<Room, Boolean> CLOSED = Field.of("fermee", "closed_at", "rooms.close", yesNo(), Room::closed);

    final Fields<Draft> all;

    RoomFields(CommuneKind communes) {
        var commune = Field.of(
                        "commune",
                        "commune",
                        "people.organisation.commune",
                        communes,
                        (Draft it) -> new Commune(it.communeCode(), it.communeName()))
                .help("agenda.near.help")
                .required("agenda.form.commune.missing");
        all = Fields.of(
                List.of(NAME, ADDRESS, commune, SEATS, ACCESS, NOTES, EQUIPMENT, CONDITIONS, LENT),
                said -> new Draft(
                        said.get(NAME),
                        said.get(ADDRESS),
                        said.get(commune).code(),
                        said.get(commune).name(),
                        said.get(SEATS),
                        said.get(ACCESS),
                        said.get(NOTES),
                        said.get(EQUIPMENT),
                        said.get(CONDITIONS),
                        said.get(LENT)));
    }
}
