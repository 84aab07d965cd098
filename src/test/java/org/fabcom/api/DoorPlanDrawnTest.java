package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.plan.PlanJournal;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A plan drawn up, accepted and put in order by programs, by those who may on its page. */
@FabComTest
@WithCatalogue
class DoorPlanDrawnTest {

    private static final String PLAN = "/api/v1/cases/{id}/plan";
    private static final String ACCEPTANCE = "/api/v1/cases/{id}/plan/acceptance";
    private static final String ORDER = "/api/v1/cases/{id}/plan/order";

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Programs programs;
    private final Contract contract;
    private final Garden garden;

    DoorPlanDrawnTest(ApplicationContext application, Web web, Neighbours neighbours, ApiTokens tokens) {
        this.application = application;
        this.neighbours = neighbours;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
        garden = new Accompanied(application).garden();
    }

    private JsonNode post(Person who, int status, String pattern, String body) {
        var path = pattern.replace("{id}", garden.file.id().toString());
        return contract.holds("POST", pattern, status, Programs.send(mediating(who), path, body));
    }

    private WebVisitor mediating(Person who) {
        return who.id().equals(garden.yann.id()) ? programs.program(who, InstanceRole.MEDIATOR) : programs.program(who);
    }

    @Test
    void it_is_drawn_by_who_accompanies_accepted_by_the_organisation_and_put_in_order() {
        var stranger = neighbours.person("Tom");
        post(stranger, 404, PLAN, "");
        post(garden.lucie, 403, PLAN, "");
        var drawn = post(garden.yann, 200, PLAN, "");
        assertThat(drawn.get("accepted").isNull()).isTrue();
        assertThat(post(garden.yann, 200, PLAN, "").get("id")).as("once").isEqualTo(drawn.get("id"));
        var refused = post(garden.yann, 409, ACCEPTANCE, "{\"agreed\": \"Lucie\"}");
        assertThat(refused.get("code").asString()).isEqualTo("FC-4605");
        post(stranger, 404, ACCEPTANCE, "{}");
        var accepted = post(garden.lucie, 200, ACCEPTANCE, "{}");
        assertThat(accepted.get("accepted").isNull()).isFalse();
        assertThat(post(garden.lucie, 200, ACCEPTANCE, "{}").get("accepted"))
                .as("said again")
                .isEqualTo(accepted.get("accepted"));
        var second = accepted.at("/items/1").asString();
        var moved = post(garden.lucie, 200, ORDER, "{\"line\": \"" + second + "\"}");
        assertThat(moved.at("/items/0").asString()).isEqualTo(second);
        assertThat(post(garden.lucie, 200, ORDER, "{}").get("items"))
                .as("as the board decided")
                .isEqualTo(accepted.get("items"));
        var journal = application.getBean(PlanJournal.class);
        var told = journal.ofPlan(garden.plan().id(), 100).size();
        post(garden.lucie, 200, ORDER, "{}");
        assertThat(journal.ofPlan(garden.plan().id(), 100)).as("nothing moved").hasSize(told);
        var last = accepted.at("/items/2").asString();
        var first = "{\"line\": \"" + last + "\", \"before\": \""
                + accepted.at("/items/0").asString() + "\"}";
        var ordered = post(garden.lucie, 200, ORDER, first);
        assertThat(ordered.at("/items/0").asString()).isEqualTo(last);
        assertThat(ordered.at("/items/1")).isEqualTo(accepted.at("/items/0"));
        var once = journal.ofPlan(garden.plan().id(), 100).size();
        assertThat(once).isEqualTo(told + 1);
        assertThat(post(garden.lucie, 200, ORDER, first).get("items"))
                .as("sent again")
                .isEqualTo(ordered.get("items"));
        post(garden.lucie, 200, ORDER, "{\"line\": \"" + last + "\", \"before\": \"" + last + "\"}");
        assertThat(journal.ofPlan(garden.plan().id(), 100)).as("nothing moved").hasSize(once);
        post(garden.lucie, 404, ORDER, "{\"before\": \"" + last + "\"}");
        post(garden.lucie, 404, ORDER, "{\"line\": \"" + last + "\", \"before\": \"" + stranger.id() + "\"}");
        post(garden.lucie, 404, ORDER, "{\"line\": \"" + stranger.id() + "\"}");
        post(garden.lucie, 404, ORDER, "{\"line\": \"la première\"}");
        post(garden.lucie, 404, ORDER, "{\"line\": null}");
        post(garden.lucie, 404, ORDER, "{\"line\": \"\"}");
        post(stranger, 404, ORDER, "{}");
    }
}
