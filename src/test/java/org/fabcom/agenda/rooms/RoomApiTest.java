package org.fabcom.agenda.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@FabComTest
class RoomApiTest {

    private final JsonMapper json = new JsonMapper();
    private final Web web;
    private final Rooms rooms;
    private final RoomFields fields;
    private final Person lucie;
    private final Organisation garden;

    RoomApiTest(Web web, Rooms rooms, RoomFields fields, Neighbours neighbours) {
        this.web = web;
        this.rooms = rooms;
        this.fields = fields;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins du Gué", lucie);
    }

    @Test
    void open_rooms_are_told_with_what_is_unknown_and_closed_ones_are_not() {
        var barn = rooms.add(garden.id(), draft("Grange", null), lucie.id());
        var cellar = rooms.add(garden.id(), draft("Cave", 12), lucie.id());
        rooms.change(cellar, 1, draft("Cave", 12), true);
        var found = json.readTree(web.visitor()
                .get("/api/v1/organisations/" + garden.id() + "/rooms")
                .body());
        assertThat(found.path("items")).hasSize(1);
        var told = found.path("items").get(0);
        assertThat(told.path("id").stringValue()).isEqualTo(barn.toString());
        assertThat(told.path("name").stringValue()).isEqualTo("Grange");
        assertThat(told.path("commune_name").stringValue()).isEqualTo("Grenoble");
        assertThat(told.path("seats").isNull()).isTrue();
        assertThat(told.path("lent").booleanValue()).isTrue();
    }

    @Test
    void the_description_of_the_interface_says_what_the_fields_say() {
        var described =
                json.readTree(web.visitor().get("/api/openapi.json").body()).at("/components/schemas/Room/properties");
        var properties = ((ObjectNode) described).deepCopy().without("id");
        assertThat(properties).isEqualTo(json.valueToTree(fields.all.schema().get("properties")));
    }

    private static Room.Draft draft(String name, Integer seats) {
        return new Room.Draft(name, "", "38185", "Grenoble", seats, Room.Entry.UNKNOWN, "", "", "", true);
    }
}
