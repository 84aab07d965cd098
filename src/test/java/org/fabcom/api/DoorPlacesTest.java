package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Places by programs: written down once, corrected with the version that was read, ended. */
@FabComTest
class DoorPlacesTest {

    private static final String PATH = "/api/v1/places";
    private static final String FORM = PATH + "/{id}/form";
    private static final String TURN = PATH + "/{id}/{act}";
    private static final String LANTERN = """
            {"nom": "La Lanterne", "commune-nom": "Grenoble", "code_postal": "38000", "telephone": "04 76 00 00 00",
             "courriels": "a@lanterne.example", "horaires": "lundi de 9h à 12h", "frais_a_charge": ["free"]}
            """;
    private static final InstanceRole MEDIATOR = InstanceRole.MEDIATOR;

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final Programs programs;
    private final Contract contract;

    DoorPlacesTest(Web web, Neighbours neighbours, ApiTokens tokens, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
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

    private long places() {
        return db.sql("select count(*) from places.place").single(Long.class);
    }

    private String added(Person samira) {
        return contract.holds("POST", PATH, 201, programs.once(samira, MEDIATOR, "p", PATH, LANTERN))
                .get("id")
                .asString();
    }

    @Test
    void the_team_writes_a_place_down_once_for_each_key() {
        var samira = neighbours.person("Samira", MEDIATOR);
        var id = added(samira);
        contract.holds("POST", PATH, 200, programs.once(samira, MEDIATOR, "p", PATH, LANTERN));
        var other = contract.holds(
                "POST", PATH, 422, programs.once(samira, MEDIATOR, "p", PATH, LANTERN.replace("Lanterne", "Lampe")));
        assertThat(other.get("code").asString()).isEqualTo("FC-0465");
        assertThat(places()).isEqualTo(1);
        assertThat(web.visitor().get(PATH + "/" + id).body()).contains("La Lanterne", "+33476000000", "38185");
        assertThat(web.visitor().get("/lieux/" + id + "/historique").status()).isEqualTo(200);
        var wrong = contract.holds(
                "POST", PATH, 422, programs.once(samira, MEDIATOR, "q", PATH, "{\"courriels\": \"pas une adresse\"}"));
        assertThat(wrong.get("errors").toString()).contains("/nom", "/commune");
        contract.holds("POST", PATH, 400, Programs.send(programs.program(samira, MEDIATOR), PATH, LANTERN));
        Programs.cannotBeRead(contract, programs.program(samira, MEDIATOR).with("Idempotency-Key", "r"), PATH, PATH);
        contract.holds("POST", PATH, 403, programs.once(neighbours.person("Théo"), null, "p", PATH, LANTERN));
        var list = LANTERN.replace("\"La Lanterne\"", "[\"La Lanterne\", \"Le Fanal\"]");
        var two = contract.holds("POST", PATH, 422, programs.once(samira, MEDIATOR, "s", PATH, list));
        assertThat(two.at("/errors/0/pointer").asString())
                .as("a list where one text is meant")
                .isEqualTo("/nom");
        assertThat(places()).isEqualTo(1);
    }

    @Test
    void what_the_description_asks_for_is_refused_field_by_field() {
        var samira = neighbours.person("Samira", MEDIATOR);
        for (var it : new String[] {"nom", "telephone", "horaires", "commune-nom", "structure"}) {
            var body = LANTERN.replaceFirst("\\{", "{\"" + it + "\": true, ")
                    .replaceFirst(", *\"" + it + "\": \"[^\"]*\"", "");
            assertThat(pointers(contract.holds("POST", PATH, 422, programs.once(samira, MEDIATOR, "w", PATH, body))))
                    .as(it)
                    .isIn("/" + it, "/commune-nom /commune");
        }
        var nameless = LANTERN.replace("\"nom\"", "\"adresse\"");
        assertThat(pointers(contract.holds("POST", PATH, 422, programs.once(samira, MEDIATOR, "w", PATH, nameless))))
                .isEqualTo("/nom");
        var versioned = LANTERN.replaceFirst("\\{", "{\"version\": 1, ");
        assertThat(pointers(contract.holds("POST", PATH, 422, programs.once(samira, MEDIATOR, "w", PATH, versioned))))
                .as("nothing was read yet")
                .isEqualTo("/version");
        var twice = LANTERN.replaceFirst("\\{", "{\"nom\": \"Le Fanal\", ");
        contract.holds("POST", PATH, 400, programs.once(samira, MEDIATOR, "w", PATH, twice));
        assertThat(places()).isZero();
        var path = PATH + "/" + added(samira) + "/form";
        var read = contract.holds(
                "GET", FORM, 200, programs.program(samira, MEDIATOR).get(path));
        for (var change : new String[] {"{\"nom\": true, \"version\": ", "{\"telephone\": false, \"version\": "})
            assertThat(pointers(post(
                            programs.program(samira, MEDIATOR), 422, FORM, path, change + read.get("version") + "}")))
                    .isEqualTo("/" + change.replaceAll(".*?\"(.*?)\".*", "$1"));
    }

    @Test
    void who_repeats_at_the_same_instant_is_told_the_one_place() throws Exception {
        Programs.madeOnce(programs.twentyAtOnce(neighbours.person("Samira", MEDIATOR), MEDIATOR, PATH, n -> LANTERN));
        assertThat(places()).isEqualTo(1);
    }

    @Test
    void the_same_place_of_somebody_else_is_another_content() {
        var samira = neighbours.person("Samira", MEDIATOR);
        var halle = "/api/v1/organisations/"
                + neighbours.association("La Halle", neighbours.person("Léa")).id() + "/places";
        var temps = "/api/v1/organisations/"
                + neighbours.association("Le Temps", neighbours.person("Tom")).id() + "/places";
        var pattern = "/api/v1/organisations/{organisation}/places";
        contract.holds("POST", pattern, 201, programs.once(samira, MEDIATOR, "p", halle, LANTERN));
        contract.holds("POST", pattern, 200, programs.once(samira, MEDIATOR, "p", halle, LANTERN));
        var named = LANTERN.replace("{", "{\"structure\": \"La Halle\", ");
        contract.holds("POST", PATH, 200, programs.once(samira, MEDIATOR, "p", PATH, named));
        for (var refused : new JsonNode[] {
            contract.holds("POST", pattern, 422, programs.once(samira, MEDIATOR, "p", temps, LANTERN)),
            contract.holds("POST", PATH, 422, programs.once(samira, MEDIATOR, "p", PATH, LANTERN))
        }) assertThat(refused.get("code").asString()).isEqualTo("FC-0465");
        assertThat(places()).isEqualTo(1);
    }

    @Test
    void what_is_sent_changes_and_the_rest_stays_if_nobody_was_faster() {
        var samira = neighbours.person("Samira", MEDIATOR);
        var path = PATH + "/" + added(samira);
        var program = programs.program(samira, MEDIATOR);
        var read = contract.holds("GET", FORM, 200, program.get(path + "/form"));
        assertThat(read.at("/form/nom/0").asString()).isEqualTo("La Lanterne");
        var change = "{\"version\": " + read.get("version") + ", \"nom\": \"Le Fanal\"}";
        var changed = post(program, 200, FORM, path + "/form", change);
        assertThat(changed.at("/form/nom/0").asString()).isEqualTo("Le Fanal");
        assertThat(changed.at("/form/telephone")).isEqualTo(read.at("/form/telephone"));
        assertThat(changed.at("/form/frais_a_charge")).isEqualTo(read.at("/form/frais_a_charge"));
        assertThat(changed.get("version").intValue())
                .isGreaterThan(read.get("version").intValue());
        assertThat(post(program, 409, FORM, path + "/form", change).get("code").asString())
                .isEqualTo("FC-0409");
        assertThat(post(program, 422, FORM, path + "/form", "{\"nom\": \"Phare\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/version");
        assertThat(post(
                                program,
                                422,
                                FORM,
                                path + "/form",
                                "{\"version\": " + changed.get("version") + ", \"nom\": \"\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/nom");
        Programs.cannotBeRead(contract, program, FORM, path + "/form");
        var back = (ObjectNode) changed.get("form").deepCopy();
        var same = post(program, 200, FORM, path + "/form", new JsonMapper().writeValueAsString(back));
        assertThat(same).as("what was read may be sent back as it is").isEqualTo(changed);
        var stranger = programs.program(neighbours.person("Théo"));
        contract.holds("GET", FORM, 403, stranger.get(path + "/form"));
        post(stranger, 403, FORM, path + "/form", change);
        contract.holds("GET", FORM, 404, program.get(PATH + "/rien/form"));
    }

    @Test
    void a_choice_that_no_list_has_is_refused_and_what_the_open_list_says_is_taken_back() {
        var samira = neighbours.person("Samira", MEDIATOR);
        var id = added(samira);
        var program = programs.program(samira, MEDIATOR);
        var path = PATH + "/" + id + "/form";
        var start = "{\"version\": "
                + contract.holds("GET", FORM, 200, program.get(path)).get("version");
        for (var field : new String[] {"services", "frais_a_charge", "itinerance", "formations_labels"})
            assertThat(pointers(post(program, 422, FORM, path, start + ", \"" + field + "\": [\"xx\"]}")))
                    .isEqualTo("/" + field);
        assertThat(contract.holds("GET", FORM, 200, program.get(path))
                        .at("/form/frais_a_charge/0")
                        .asString())
                .isEqualTo("free");
        var open = contract.holds("GET", PATH + "/{id}", 200, web.visitor().get(PATH + "/" + id));
        assertThat(open.get("frais_a_charge").toString()).contains("Gratuit");
        var sent = ", \"frais_a_charge\": " + open.get("frais_a_charge")
                + ", \"services\": [\"Accès internet et matériel informatique\", \"connection\", \"safety\"]}";
        var changed = post(program, 200, FORM, path, start + sent).get("form");
        assertThat(changed.get("frais_a_charge").toString()).isEqualTo("[\"free\"]");
        assertThat(changed.get("services").toString())
                .contains("connection", "safety")
                .doesNotContain("Accès");
        assertThat(changed.get("services").size()).isEqualTo(2);
        var fresh = LANTERN.replace("[\"free\"]", "[\"xx\"]");
        assertThat(pointers(contract.holds("POST", PATH, 422, programs.once(samira, MEDIATOR, "z", PATH, fresh))))
                .isEqualTo("/frais_a_charge");
        assertThat(places()).isEqualTo(1);
    }

    @Test
    void a_text_that_is_too_long_is_refused_and_never_cut() {
        var samira = neighbours.person("Samira", MEDIATOR);
        var program = programs.program(samira, MEDIATOR);
        var path = PATH + "/" + added(samira) + "/form";
        var start = "{\"version\": "
                + contract.holds("GET", FORM, 200, program.get(path)).get("version");
        for (var it : new String[] {
            "nom:300",
            "adresse:300",
            "complement_adresse:300",
            "structure_parente:300",
            "presentation_detail:20000",
            "horaires:2000",
            "autres_formations_labels:200"
        }) {
            var name = it.replaceAll(":.*", "");
            int most = Integer.parseInt(it.replaceAll(".*:", ""));
            var tooLong = start + ", \"" + name + "\": \"" + "b".repeat(most + 1) + "\"}";
            assertThat(pointers(post(program, 422, FORM, path, tooLong))).isEqualTo("/" + name);
        }
        var far = start + ", \"commune-nom\": \"" + "b".repeat(101) + "\"}";
        assertThat(pointers(post(program, 422, FORM, path, far))).isEqualTo("/commune");
        var whole = start + ", \"nom\": \"" + "b".repeat(300) + "\"}";
        assertThat(post(program, 200, FORM, path, whole).at("/form/nom/0").asString())
                .hasSize(300);
    }

    private static String pointers(JsonNode refused) {
        return String.join(" ", refused.get("errors").findValuesAsString("pointer"));
    }

    @Test
    void a_place_is_no_more_and_is_again() {
        var samira = neighbours.person("Samira", MEDIATOR);
        var id = added(samira);
        var path = PATH + "/" + id;
        var program = programs.program(samira, MEDIATOR);
        post(programs.program(neighbours.person("Théo")), 403, TURN, path + "/end", "");
        assertThat(post(program, 200, TURN, path + "/end", "").get("ended").booleanValue())
                .isTrue();
        post(program, 409, TURN, path + "/end", "");
        assertThat(web.visitor().get(path).status()).isEqualTo(404);
        assertThat(post(program, 200, TURN, path + "/reopen", "").get("ended").booleanValue())
                .isFalse();
        post(program, 409, TURN, path + "/reopen", "");
        assertThat(web.visitor().get(path).status()).isEqualTo(200);
    }

    @Test
    void an_organisation_writes_its_own_places_down_and_no_others() {
        var lea = neighbours.person("Léa");
        var ida = neighbours.person("Ida");
        var tom = neighbours.person("Tom");
        var halle = neighbours.association("La Halle", lea);
        neighbours.association("Le Temps", tom);
        neighbours.seat(halle, ida, Seat.MEMBER);
        var pattern = "/api/v1/organisations/{organisation}/places";
        var path = "/api/v1/organisations/" + halle.id() + "/places";
        contract.holds("POST", pattern, 403, programs.once(ida, null, "p", path, LANTERN));
        contract.holds("POST", pattern, 403, programs.once(tom, null, "p", path, LANTERN));
        var id = contract.holds("POST", pattern, 201, programs.once(lea, null, "p", path, LANTERN))
                .get("id")
                .asString();
        contract.holds("POST", pattern, 200, programs.once(lea, null, "p", path, LANTERN));
        var written = contract.holds("GET", FORM, 200, programs.program(lea).get(PATH + "/" + id + "/form"));
        assertThat(written.at("/form/structure/0").asString()).isEqualTo("La Halle");
        contract.holds("GET", FORM, 403, programs.program(tom).get(PATH + "/" + id + "/form"));
        var start = "{\"version\": " + written.get("version") + ", \"adresse\": \"1 rue A\", \"structure\": ";
        var form = PATH + "/" + id + "/form";
        for (var it : new String[] {"\"Le Temps\"}", "\"\"}"})
            assertThat(pointers(post(programs.program(lea), 422, FORM, form, start + it)))
                    .as("whose it is, the team says")
                    .isEqualTo("/structure");
        post(programs.program(lea), 200, FORM, form, start + "\"La Halle\"}");
        var other = LANTERN.replaceFirst("\\{", "{\"structure\": \"Le Temps\", ");
        assertThat(pointers(contract.holds("POST", pattern, 422, programs.once(lea, null, "q", path, other))))
                .isEqualTo("/structure");
        post(programs.program(tom), 403, TURN, PATH + "/" + id + "/end", "");
        post(programs.program(lea), 200, TURN, PATH + "/" + id + "/end", "");
    }
}
