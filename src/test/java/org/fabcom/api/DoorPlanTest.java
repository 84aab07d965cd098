package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The steps of a plan that take more than a word, by programs: counting, the archive, setting an obstacle aside. */
@FabComTest
@WithCatalogue
class DoorPlanTest {

    private static final String ACT = "/api/v1/cases/{id}/plan/{item}/{act}";
    private static final String CHOICES = "/api/v1/cases/{id}/plan/{item}/choices";
    private static final String BOOKS = "QuickBooks";

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Plans plans;
    private final Programs programs;
    private final Contract contract;
    private Garden garden;
    private WebVisitor lucie;

    DoorPlanTest(ApplicationContext application, Web web, Neighbours neighbours, Plans plans, ApiTokens tokens) {
        this.application = application;
        this.neighbours = neighbours;
        this.plans = plans;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    @BeforeEach
    void a_plan() {
        garden = new Accompanied(application).garden().accepted();
        lucie = programs.program(garden.lucie);
    }

    private String path(String tool) {
        return "/api/v1/cases/" + garden.file.id().value() + "/plan/"
                + garden.item(tool).id();
    }

    /** With the version that the line has now. */
    private JsonNode step(int status, String tool, String act, String fields) {
        var body = "{\"version\": " + garden.item(tool).version() + fields + "}";
        return contract.holds("POST", ACT, status, Programs.send(lucie, path(tool) + "/" + act, body));
    }

    private JsonNode choices(String tool) {
        return contract.holds("GET", CHOICES, 200, lucie.get(path(tool) + "/choices"));
    }

    private static String pointer(JsonNode refused) {
        return refused.at("/errors/0/pointer").asString();
    }

    private void received(String tool) {
        var today = plans.today();
        garden.take(tool, new Step.ChooseTarget(new Item.Target("Autre chose", ""), today));
        for (var stage : new Stage[] {Stage.SPACE_OPENED, Stage.EXPORT_REQUESTED, Stage.EXPORT_RECEIVED})
            garden.take(tool, new Step.Advance(stage, today));
    }

    @Test
    void what_left_and_what_arrived_is_counted_and_a_gap_wants_words() {
        received(Garden.DRIVE);
        assertThat(choices(Garden.DRIVE).get("kinds").toString()).contains("\"field\":\"files\"");
        assertThat(pointer(step(422, Garden.DRIVE, "count", ", \"left-files\": \"beaucoup\"")))
                .isEqualTo("/left-files");
        assertThat(step(422, Garden.DRIVE, "count", "").get("errors").size()).isEqualTo(1);
        assertThat(pointer(step(422, Garden.DRIVE, "count", ", \"left-files-inconnu\": true")))
                .as("what nobody knows wants words")
                .isEqualTo("/word-files");
        step(200, Garden.DRIVE, "count", ", \"left-files\": 1000");
        step(200, Garden.DRIVE, "advance", ", \"stage\": \"EXPORT_VERIFIED\"");
        step(200, Garden.DRIVE, "advance", ", \"stage\": \"IMPORTED\"");
        assertThat(pointer(step(422, Garden.DRIVE, "count", ", \"arrived-files\": 989")))
                .isEqualTo("/word-files");
        step(200, Garden.DRIVE, "count", ", \"arrived-files\": 989, \"word-files\": \"Doublons\"");
        var counted = garden.item(Garden.DRIVE).counted("files").orElseThrow();
        assertThat(counted.exported().number())
                .as("what is not sent again stays")
                .isEqualTo(1000);
        assertThat(counted.imported().number()).isEqualTo(989);
        assertThat(choices(Garden.DRIVE).get("kinds").toString()).contains("\"left\":\"1000\"", "\"arrived\":\"989\"");
        var late = contract.holds(
                "POST",
                ACT,
                409,
                Programs.send(lucie, path(Garden.DRIVE) + "/count", "{\"version\": 1, \"left-files\": 5}"));
        assertThat(late.get("code").asString()).isEqualTo("FC-0409");
    }

    @Test
    void a_count_is_a_whole_number_however_it_is_written() {
        received(Garden.DRIVE);
        for (var wrong : new String[] {"1.5", "1.125", "1e-3", "\"96.0\"", "\"1.5\"", "\"1,5\"", "[\"1\", \"2\"]"})
            assertThat(pointer(step(422, Garden.DRIVE, "count", ", \"left-files\": " + wrong)))
                    .as(wrong)
                    .isEqualTo("/left-files");
        for (var it : new String[][] {
            {"96.0", "96"},
            {"1e3", "1000"},
            {"1100.0", "1100"},
            {"97", "97"},
            {"\"1.200\"", "1200"},
            {"\"1 300\"", "1300"}
        }) {
            step(200, Garden.DRIVE, "count", ", \"left-files\": " + it[0]);
            assertThat(garden.item(Garden.DRIVE)
                            .counted("files")
                            .orElseThrow()
                            .exported()
                            .number())
                    .as(it[0])
                    .isEqualTo(Long.parseLong(it[1]));
        }
    }

    @Test
    void where_something_is_put_in_place_nothing_is_counted_nor_carried_over() {
        var ground = plans.items(garden.plan().id()).stream()
                .filter(it -> it.subject().way() == Stage.Way.SETTING_UP)
                .findFirst()
                .orElseThrow()
                .subject()
                .tool();
        var signedIn = neighbours.signedIn(garden.lucie);
        var page = garden.plan().url(garden.item(ground).id());
        for (var act : new String[] {"compter", "rien"}) {
            assertThat(signedIn.get(page).page().select("a[href$=/" + act + "]"))
                    .isEmpty();
            assertThat(signedIn.get(page + "/" + act).status()).isEqualTo(404);
            assertThat(signedIn.post(page + "/" + act, "version", "1").status()).isEqualTo(404);
        }
        for (var act : new String[] {"count", "nothing"}) {
            step(404, ground, act, "");
            step(404, ground, act, ", \"other_name\": \"Trucs\", \"left-autre\": 3, \"why\": \"Rien\"");
        }
        assertThat(choices(ground).get("kinds").size()).isZero();
        assertThat(garden.item(ground).counts()).isEmpty();
    }

    @Test
    void the_old_account_is_not_deleted_before_an_archive_is_kept() {
        garden.drive(Stage.SWITCHED, LocalDate.of(2026, 1, 1));
        assertThat(step(409, Garden.DRIVE, "delete-old", "").get("code").asString())
                .isEqualTo("FC-4605");
        assertThat(pointer(step(422, Garden.DRIVE, "archive", ", \"date\": \"2999-01-01\", \"place\": \"x\"")))
                .isEqualTo("/date");
        var wrong = step(422, Garden.DRIVE, "archive", ", \"date\": \"2026-01-05\", \"sha256\": \"abc\"");
        assertThat(wrong.get("errors").toString()).contains("/place");
        step(
                200,
                Garden.DRIVE,
                "archive",
                ", \"date\": \"2026-01-05\", \"place\": \"Disque du local\", \"keeper\": \"Lucie\"");
        var archive = garden.item(Garden.DRIVE).archive();
        assertThat(archive).isNotNull();
        assertThat(archive.toString()).contains("Disque du local");
    }

    @Test
    void a_guard_is_set_aside_with_a_reason_and_only_one_that_may_be() {
        received(BOOKS);
        step(200, BOOKS, "count", ", \"left-entries\": 1");
        step(409, BOOKS, "advance", ", \"stage\": \"EXPORT_VERIFIED\"");
        var obstacle = choices(BOOKS).at("/obstacles/0");
        assertThat(obstacle.get("text").asString()).contains("fichier des écritures");
        var what = ", \"what\": " + obstacle.get("id");
        assertThat(pointer(step(422, BOOKS, "waive", what))).isEqualTo("/why");
        assertThat(pointer(step(422, BOOKS, "waive", ", \"why\": \"Un cahier\"")))
                .isEqualTo("/what");
        step(200, BOOKS, "waive", what + ", \"why\": \"Un cahier et un tableur\"");
        step(200, BOOKS, "advance", ", \"stage\": \"EXPORT_VERIFIED\"");
        assertThat(garden.item(BOOKS).stage()).isEqualTo(Stage.EXPORT_VERIFIED);
    }

    @Test
    void somebody_of_the_organisation_follows_a_line() {
        var people = choices(Garden.DRIVE).get("people");
        assertThat(people.toString()).contains(garden.lucie.id().toString());
        assertThat(pointer(step(
                        422,
                        Garden.DRIVE,
                        "referent",
                        ", \"person\": \"" + neighbours.person("Odile").id() + "\"")))
                .isEqualTo("/person");
        step(200, Garden.DRIVE, "referent", ", \"person\": " + people.at("/0/id"));
        assertThat(garden.item(Garden.DRIVE).referent()).isEqualTo(garden.lucie.id());
    }

    @Test
    void strangers_neither_read_the_choices_nor_count() {
        var odile = programs.program(neighbours.person("Odile", InstanceRole.MEDIATOR), InstanceRole.MEDIATOR);
        contract.holds("GET", CHOICES, 404, odile.get(path(Garden.DRIVE) + "/choices"));
        for (var act : new String[] {"count", "archive", "waive", "delete-old", "referent"})
            contract.holds("POST", ACT, 404, Programs.send(odile, path(Garden.DRIVE) + "/" + act, "{\"version\": 1}"));
        Programs.cannotBeRead(contract, lucie, ACT, path(Garden.DRIVE) + "/count");
    }
}
