package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.access.RouteRules;
import org.fabcom.web.access.Switches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the instance closes is closed to programs as well. */
@FabComTest
record ClosedRoomsTest(Web web, Neighbours neighbours, Answers answers, ApiTokens tokens, RouteRules rules) {

    /** Without these nothing stands. */
    private static final Set<String> ALWAYS =
            Set.of("kernel", "web", "post", "files", "imports", "people", "places", "instance", "talk", "api");

    /** What closes with some: the square pays from wallets, taking stock reads the catalogue. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "ledger", Set.of("ledger", "market"),
            "catalogue", Set.of("catalogue", "accompaniment"),
            "accompaniment", Set.of("accompaniment"),
            "agenda", Set.of("agenda"),
            "market", Set.of("market"),
            "flows", Set.of("flows"));

    private static final String NOTHING = "01900000-0000-7000-8000-000000000000";

    /** Every switch that a route stands behind, rooms that are built later too. */
    private Set<String> rooms() {
        var rooms = new TreeSet<String>();
        rules.all().stream()
                .map(RouteRules.Route::room)
                .filter(it -> !ALWAYS.contains(it))
                .forEach(rooms::add);
        return rooms;
    }

    private static Set<String> closing(String room) {
        var all = new TreeSet<>(Switches.read().closing(room));
        all.add(room);
        return all;
    }

    @AfterEach
    void all_open() {
        rooms().forEach(it -> answers.save(Map.of("room." + it, ""), null));
    }

    @Test
    void no_route_of_a_closed_room_answers_a_program_and_the_others_do() {
        var program = program();
        KNOWN.forEach((room, gone) -> assertThat(closing(room)).as(room).containsAll(gone));
        assertThat(rooms())
                .contains("billing", "governance", "membership", "till")
                .containsAll(KNOWN.keySet());
        for (var closed : rooms()) {
            var gone = closing(closed);
            answers.save(Map.of("room." + closed, "closed"), null);
            for (var route : rules.all()) {
                if (!route.pattern().startsWith("/api/v1/")) continue;
                if (route.pattern().contains("{") && !gone.contains(route.room()))
                    continue; // there is nothing of that number
                var path = route.pattern()
                        .replaceAll("\\{[a-zA-Z]+:([^|}]+)[^}]*}", "$1")
                        .replaceAll("\\{[a-zA-Z]+}", NOTHING);
                var answer = program.send(route.method(), path, "application/json", "{}");
                if (gone.contains(route.room()))
                    assertThat(answer.status()).as(closed + " " + route).isEqualTo(404);
                else assertThat(answer.status()).as(closed + " " + route).isNotEqualTo(404);
            }
            answers.save(Map.of("room." + closed, ""), null);
        }
    }

    @Test
    void every_route_for_programs_opens_with_the_room_it_stands_for() {
        assertThat(rules.all().stream()
                        .filter(it -> it.pattern().startsWith("/api/v1/"))
                        .filter(it -> it.room().equals("api")))
                .isEmpty();
    }

    private WebVisitor program() {
        var lucie = neighbours.person("Lucie").id();
        var token = tokens.make(lucie, "essai", null, Set.of(TokenScope.values()), Duration.ofDays(1), lucie);
        return web.visitor().with("Authorization", "Bearer " + token);
    }
}
