package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Every route of a case × everybody: those of another case find nothing, whatever their role. */
@FabComTest
@WithCatalogue
record CaseMatrixTest(Web web, Neighbours neighbours, RouteRules rules, ApplicationContext beans) {

    /** Strangers: 404, or 403 where the role alone shuts the door; never a page, never a change. */
    @Test
    void whoever_has_nothing_to_do_with_a_case_finds_nothing() {
        var world = new CaseWorld(beans, neighbours);
        var other = new CaseWorld(beans, neighbours);
        var it = world.discussed();
        var before = neighbours.signedIn(world.aline).get(it.url()).text();
        Map<String, WebVisitor> strangers = new LinkedHashMap<>();
        strangers.put("signed in", neighbours.signedIn(neighbours.person("Autre")));
        strangers.put("another organisation", neighbours.signedIn(other.lucie));
        strangers.put("another mediator", neighbours.signedIn(other.yann));
        strangers.put("administrator", neighbours.signedIn(neighbours.person("Chef", InstanceRole.ADMINISTRATOR)));
        var wrong = new ArrayList<String>();
        for (var route : routes()) {
            for (var stranger : strangers.entrySet()) {
                int status = call(stranger.getValue(), route, it);
                if (status != 404 && status != 403) wrong.add(stranger.getKey() + " " + route + ": " + status);
            }
            int nobody = call(web.visitor(), route, it);
            if (nobody != 303 && nobody != 403) wrong.add("nobody " + route + ": " + nobody);
        }
        assertThat(wrong).isEmpty();
        assertThat(neighbours.signedIn(world.aline).get(it.url()).text()).isEqualTo(before);
    }

    @Test
    void a_mediator_whose_role_is_taken_away_finds_nothing_any_more() {
        var world = new CaseWorld(beans, neighbours);
        var it = world.discussed();
        var yann = neighbours.signedIn(world.yann);
        assertThat(yann.get(it.url()).status()).isEqualTo(200);
        beans.getBean(org.fabcom.people.Rights.class).remove(world.yann.id(), InstanceRole.MEDIATOR, world.aline.id());
        assertThat(yann.get(it.url()).status()).isEqualTo(404);
    }

    @Test
    void the_organisation_does_not_do_what_is_for_those_who_accompany() {
        var world = new CaseWorld(beans, neighbours);
        var it = world.discussed();
        var lucie = neighbours.signedIn(world.lucie);
        for (var act : List.of(
                "qualifier",
                "reorienter",
                "confier",
                "commencer",
                "joindre",
                "restituer",
                "en-route",
                "suivis",
                "terminer",
                "reunir",
                "separer",
                "rendez-vous",
                "plan/preparer",
                "plan/ajouter",
                "plan/01900000-0000-7000-8000-000000000000/retirer")) {
            assertThat(lucie.post(it.url() + "/" + act, "version", "5").status())
                    .as(act)
                    .isEqualTo(403);
        }
        var yann = neighbours.signedIn(world.yann);
        for (var act : List.of("qualifier", "confier", "reorienter", "reunir", "separer"))
            assertThat(yann.post(it.url() + "/" + act, "version", "5").status())
                    .as(act)
                    .isEqualTo(403);
    }

    private List<RouteRules.Route> routes() {
        return rules.all().stream()
                .filter(it -> it.pattern().startsWith("/accompagnements/{id}"))
                .toList();
    }

    private static int call(WebVisitor visitor, RouteRules.Route route, Case it) {
        var path = route.pattern()
                .replace("{id}", it.id().toString())
                .replace("{days}", "30")
                .replaceAll("\\{[^}]+}", "01900000-0000-7000-8000-000000000000");
        return route.method().equals("GET")
                ? visitor.get(path).status()
                : visitor.post(path, "version", "5").status();
    }
}
