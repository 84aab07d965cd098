package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.imports.Imports;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Places that may be one, by programs: made one, parted again, called two. */
@FabComTest
class DoorPlacePairsTest {

    private static final InstanceRole MEDIATOR = InstanceRole.MEDIATOR;

    private final Neighbours neighbours;
    private final PlaceTables tables;
    private final Sql db;
    private final Programs programs;
    private final Contract contract;

    DoorPlacePairsTest(Web web, Neighbours neighbours, Imports imports, ApiTokens tokens, Sql db) {
        this.neighbours = neighbours;
        this.tables = new PlaceTables(imports, db);
        this.db = db;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    @BeforeEach
    void sweep() {
        for (var it : new String[] {"twin", "merge", "change", "place"})
            db.sql("delete from places." + it).update();
    }

    private JsonNode post(WebVisitor who, int status, String pattern, String path, String body) {
        return contract.holds("POST", pattern, status, Programs.send(who, path, body));
    }

    @Test
    void two_that_may_be_one_are_made_one_parted_and_called_two() {
        var run = tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + "a,,Médiathèque Louis-Aragon,Grenoble,38000,,3 rue de l’Église,,,BIB,,,,,,,Carto,2026-01-02,,,,\n"
                        + "b,,Mediatheque Louis Aragon,Grenoble,38000,,\"3, rue de l'Eglise\",,,,,,,,,,Lac,2025-01-02,,,,\n");
        assertThat(run.counts().created()).isEqualTo(2);
        var list = "/api/v1/place-pairs";
        var claire = programs.program(neighbours.person("Claire", InstanceRole.COORDINATOR), InstanceRole.COORDINATOR);
        var theo = programs.program(neighbours.person("Théo", MEDIATOR), MEDIATOR);
        contract.holds("GET", list, 403, theo.get(list));
        var pair = contract.holds("GET", list, 200, claire.get(list)).at("/items/0");
        assertThat(contract.holds("GET", list, 200, claire.get(list + "?page=2"))
                        .get("items"))
                .isEmpty();
        var at = list + "/" + pair.get("one").asString() + "/"
                + pair.get("other").asString();
        var decide = list + "/{kept}/{other}/{act}";
        post(theo, 403, decide, at + "/merge", "{}");
        post(claire, 422, decide, at + "/merge", "{\"rien\": 1}");
        var merge = post(claire, 200, decide, at + "/merge", "{\"why\": \"Vu sur place.\"}")
                .get("merge")
                .asString();
        assertThat(contract.holds("GET", list, 200, claire.get(list))
                        .get("total")
                        .intValue())
                .isZero();
        post(claire, 409, decide, at + "/merge", "{}");
        post(claire, 409, decide, at + "/refuse", "{}");
        var undo = list + "/" + merge + "/undo";
        contract.holds("POST", list + "/{merge}/undo", 403, Programs.send(theo, undo, ""));
        contract.holds("POST", list + "/{merge}/undo", 204, Programs.send(claire, undo, ""));
        contract.holds("POST", list + "/{merge}/undo", 409, Programs.send(claire, undo, ""));
        assertThat(post(claire, 200, decide, at + "/refuse", "{}").get("merge").isNull())
                .isTrue();
        assertThat(contract.holds("GET", list, 200, claire.get(list))
                        .get("total")
                        .intValue())
                .isZero();
    }
}
