package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Cases and the lines of their plans, for the programs of their people and of nobody else. */
@FabComTest
@WithCatalogue
class DoorCasesTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Programs programs;
    private final Contract contract;

    DoorCasesTest(Web web, ApplicationContext application, Neighbours neighbours, ApiTokens tokens) {
        this.application = application;
        this.neighbours = neighbours;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    @Test
    void a_case_and_its_plan_are_there_for_its_people_and_for_nobody_else() {
        var garden = new Accompanied(application).garden().accepted();
        var file = "/api/v1/cases/" + garden.file.id().value();
        var stranger = programs.program(neighbours.person("Odile", InstanceRole.MEDIATOR), InstanceRole.MEDIATOR);
        var manager = neighbours.person("Paul");
        neighbours.association("Les Voisins", manager);
        contract.holds(
                "GET", "/api/v1/cases/{id}", 200, programs.program(garden.lucie).get(file));
        contract.holds(
                "GET",
                "/api/v1/cases/{id}",
                200,
                programs.program(garden.yann, InstanceRole.MEDIATOR).get(file));
        for (var who : List.of(stranger, programs.program(manager), programs.program(garden.yann))) {
            contract.holds("GET", "/api/v1/cases/{id}", 404, who.get(file));
            contract.holds("GET", "/api/v1/cases/{id}/plan", 404, who.get(file + "/plan"));
            var item = file + "/plan/" + garden.item(Garden.DRIVE).id();
            contract.holds("GET", "/api/v1/cases/{id}/plan/{item}", 404, who.get(item));
            contract.holds(
                    "POST",
                    "/api/v1/cases/{id}/plan/{item}/{act}",
                    404,
                    Programs.send(who, item + "/keep", "{\"version\": 1}"));
            assertThat(who.get("/api/v1/cases").body()).contains("\"total\":0");
        }
        assertThat(programs.program(garden.lucie).get("/api/v1/cases?de=equipe").status())
                .isEqualTo(400);
    }

    @Test
    void a_line_of_a_plan_is_moved_on_as_on_its_page() {
        var garden = new Accompanied(application).garden().accepted();
        var lucie = programs.program(garden.lucie);
        var item = garden.item(Garden.DRIVE);
        var path = "/api/v1/cases/" + garden.file.id().value() + "/plan/" + item.id();
        var step = "/api/v1/cases/{id}/plan/{item}/{act}";
        var early = contract.holds(
                "POST",
                step,
                409,
                Programs.send(
                        lucie, path + "/advance", "{\"version\": " + item.version() + ", \"stage\": \"CLOSED\"}"));
        assertThat(early.get("code").stringValue()).isEqualTo("FC-4605");
        assertThat(early.get("errors").size()).isPositive();
        var chosen = contract.holds(
                "POST",
                step,
                200,
                Programs.send(
                        lucie, path + "/target", "{\"version\": " + item.version() + ", \"software\": \"Nextcloud\"}"));
        assertThat(chosen.get("stage").stringValue()).isEqualTo("TARGET_CHOSEN");
        assertThat(garden.item(Garden.DRIVE).stage().name()).isEqualTo("TARGET_CHOSEN");
        var late = contract.holds(
                "POST", step, 409, Programs.send(lucie, path + "/keep", "{\"version\": " + item.version() + "}"));
        assertThat(late.get("code").stringValue()).isEqualTo("FC-0409");
        contract.holds("POST", step, 422, Programs.send(lucie, path + "/keep", "{}"));
        contract.holds("POST", step, 404, Programs.send(lucie, path + "/supprimer", "{\"version\": 1}"));
    }
}
