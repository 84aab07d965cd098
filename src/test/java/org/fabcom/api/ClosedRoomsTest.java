package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.fabcom.instance.Answers;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the instance closes is closed to programs as well. */
@FabComTest
class ClosedRoomsTest {

    /** Each switch of a room with pages, and what closes with it: the square pays from wallets, taking stock reads the catalogue. */
    private static final Map<String, Set<String>> ROOMS = Map.of(
            "ledger", Set.of("ledger", "market"),
            "catalogue", Set.of("catalogue", "accompaniment"),
            "accompaniment", Set.of("accompaniment"),
            "agenda", Set.of("agenda"),
            "market", Set.of("market"),
            "flows", Set.of("flows"));

    private static final String NOTHING = "01900000-0000-7000-8000-000000000000";

    private final Web web;
    private final Neighbours neighbours;
    private final Answers answers;
    private final ApiTokens tokens;
    private final RouteRules rules;

    ClosedRoomsTest(Web web, Neighbours neighbours, Answers answers, ApiTokens tokens, RouteRules rules) {
        this.web = web;
        this.neighbours = neighbours;
        this.answers = answers;
        this.tokens = tokens;
        this.rules = rules;
    }

    @AfterEach
    void all_open() {
        ROOMS.keySet().forEach(it -> answers.save(Map.of("room." + it, ""), null));
    }

    @Test
    void no_route_of_a_closed_room_answers_a_program_and_the_others_do() {
        var program = program();
        for (var closed : ROOMS.keySet()) {
            answers.save(Map.of("room." + closed, "closed"), null);
            for (var route : rules.all()) {
                if (!route.pattern().startsWith("/api/v1/")) continue;
                if (route.pattern().contains("{") && !ROOMS.get(closed).contains(route.room()))
                    continue; // there is nothing of that number
                var path = route.pattern().replaceAll("\\{[a-zA-Z]+}", NOTHING);
                var answer = program.send(route.method(), path, "application/json", "{}");
                if (ROOMS.get(closed).contains(route.room()))
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
