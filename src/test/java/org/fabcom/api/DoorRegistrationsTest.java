package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Places of the agenda that programs take and give back: the same as on the pages, once. */
@FabComTest
class DoorRegistrationsTest {

    private final Neighbours neighbours;
    private final Programme programme;
    private final Dates dates;
    private final Programs programs;
    private final Contract contract;

    DoorRegistrationsTest(Web web, Neighbours neighbours, Programme programme, Dates dates, ApiTokens tokens) {
        this.neighbours = neighbours;
        this.programme = programme;
        this.dates = dates;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    private UUID workshop(@Nullable Integer capacity) {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Les Jardins", lucie);
        var made = programme.announce(garden.id(), Posters.workshop("Atelier", capacity), lucie.id());
        return dates.of(made).getFirst().id();
    }

    @Test
    void of_two_programs_that_want_the_last_place_at_once_one_has_it_and_one_waits() throws Exception {
        var date = workshop(1);
        var path = "/api/v1/events/" + date + "/registration";
        var asks = new ArrayList<Callable<WebAnswer>>();
        for (int i = 0; i < 8; i++) {
            var who = programs.program(neighbours.person("Personne " + i));
            asks.add(() -> Programs.send(who, path, ""));
        }
        var answers = Together.all(asks).stream()
                .map(it -> contract.holds("POST", "/api/v1/events/{date}/registration", 201, it))
                .toList();
        assertThat(answers)
                .filteredOn(it -> it.get("state").stringValue().equals("CONFIRMED"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it.get("state").stringValue().equals("WAITING"))
                .extracting(it -> it.get("rank").intValue())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
        assertThat(dates.find(date).orElseThrow().taken()).isEqualTo(1);
    }

    @Test
    void a_place_is_taken_once_told_back_given_back_and_then_offered_to_the_next() {
        var path = "/api/v1/events/" + workshop(1) + "/registration";
        var described = "/api/v1/events/{date}/registration";
        var first = programs.program(neighbours.person("Nadia"));
        var next = programs.program(neighbours.person("Oxana"));
        contract.holds("POST", described, 201, Programs.send(first, path, ""));
        contract.holds("POST", described, 200, Programs.send(first, path, ""));
        contract.holds("POST", described, 201, Programs.send(next, path, ""));
        var own = contract.holds("GET", "/api/v1/registrations", 200, first.get("/api/v1/registrations"));
        assertThat(own.get("total").intValue()).isEqualTo(1);
        assertThat(path)
                .as("what one reads leads to giving it back")
                .contains(own.at("/items/0/date").stringValue());
        assertThat(own.at("/items/0/event"))
                .as("event is the same everywhere")
                .isEqualTo(json(first.get(
                                "/api/v1/events/" + own.at("/items/0/date").stringValue()))
                        .get("event"));
        assertThat(own.at("/items/0/state").stringValue()).isEqualTo("CONFIRMED");
        contract.holds("DELETE", described, 204, first.send("DELETE", path, "application/json", ""));
        contract.holds("DELETE", described, 404, first.send("DELETE", path, "application/json", ""));
        var taken = contract.holds("POST", described, 201, Programs.send(next, path, ""));
        assertThat(taken.get("state").stringValue()).isEqualTo("CONFIRMED");
        contract.holds("POST", described, 404, Programs.send(next, path.replaceAll("[0-9a-f]{4}/reg", "0000/reg"), ""));
    }

    private static JsonNode json(WebAnswer answer) {
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void nobody_registers_for_what_takes_no_registration() {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Les Jardins", lucie);
        var made = programme.announce(garden.id(), Posters.permanence("Permanence"), lucie.id());
        var date = dates.of(made).getFirst().id();
        var answer = Programs.send(programs.program(lucie), "/api/v1/events/" + date + "/registration", "");
        assertThat(contract.holds("POST", "/api/v1/events/{date}/registration", 409, answer)
                        .get("code")
                        .stringValue())
                .isEqualTo("FC-4910");
    }
}
