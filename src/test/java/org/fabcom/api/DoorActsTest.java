package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.plan.Accompanied;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Acts that programs note: the same as people on the pages, no more, once for each key. */
@FabComTest
@WithCatalogue
class DoorActsTest {

    private static final String ACT = """
            {"day": "2026-03-02", "minutes": 45, "form": "individuel", "place": "a_distance", "themes": ["%s"], "note": "Odile D."}""";

    private final ApplicationContext application;
    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;
    private final Programs programs;
    private final Contract contract;

    DoorActsTest(ApplicationContext application, Web web, Neighbours neighbours, Sql db, ApiTokens tokens) {
        this.application = application;
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    private String theme() {
        return org.fabcom.acts.Theme.values()[0].code();
    }

    @Test
    void an_act_is_noted_once_for_each_key_read_by_its_mediator_and_the_coordinators_and_by_nobody_else() {
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var other = neighbours.person("Anne", InstanceRole.MEDIATOR);
        var coordinator = neighbours.person("Claude", InstanceRole.COORDINATOR);
        var body = ACT.formatted(theme());
        var made = contract.holds(
                "POST", "/api/v1/acts", 201, programs.once(yann, InstanceRole.MEDIATOR, "a1", "/api/v1/acts", body));
        var again = contract.holds(
                "POST", "/api/v1/acts", 200, programs.once(yann, InstanceRole.MEDIATOR, "a1", "/api/v1/acts", body));
        assertThat(again).isEqualTo(made);
        var changed = programs.once(yann, InstanceRole.MEDIATOR, "a1", "/api/v1/acts", body.replace("45", "50"));
        assertThat(contract.holds("POST", "/api/v1/acts", 422, changed)
                        .get("code")
                        .stringValue())
                .isEqualTo("FC-0465");
        assertThat(db.sql("select count(*) from acts.act where mediator = :id")
                        .param("id", yann.id().value())
                        .single(Long.class))
                .isEqualTo(1);
        var path = "/api/v1/acts/" + made.get("id").stringValue();
        var read = programs.program(yann, InstanceRole.MEDIATOR).get(path);
        contract.holds("GET", "/api/v1/acts/{id}", 200, read);
        assertThat(read.body()).as("notes stay within the team's pages (A44)").doesNotContain("Odile");
        contract.holds(
                "GET",
                "/api/v1/acts/{id}",
                200,
                programs.program(coordinator, InstanceRole.COORDINATOR).get(path));
        contract.holds(
                "GET",
                "/api/v1/acts/{id}",
                404,
                programs.program(other, InstanceRole.MEDIATOR).get(path));
        contract.holds("GET", "/api/v1/acts/{id}", 403, programs.program(yann).get(path));
        assertThat(programs.program(other, InstanceRole.MEDIATOR)
                        .get("/api/v1/acts")
                        .body())
                .contains("\"total\":0");
        assertThat(programs.program(other, InstanceRole.MEDIATOR)
                        .get("/api/v1/acts?par=" + yann.id() + "&qui=equipe")
                        .body())
                .as("a mediator has no team to ask for")
                .contains("\"total\":0");
    }

    @Test
    void who_was_helped_is_counted_and_never_named_to_a_program() {
        var garden = new Accompanied(application).garden();
        var body = ACT.formatted(theme())
                .replace(
                        "\"minutes\"",
                        "\"case\": \"%s\", \"participants\": [\"%s\"], \"minutes\""
                                .formatted(garden.file.id().value(), garden.lucie.id()));
        var made = contract.holds(
                "POST",
                "/api/v1/acts",
                201,
                programs.once(garden.yann, InstanceRole.MEDIATOR, "d", "/api/v1/acts", body));
        var read = programs.program(garden.yann, InstanceRole.MEDIATOR)
                .get("/api/v1/acts/" + made.get("id").stringValue());
        assertThat(contract.holds("GET", "/api/v1/acts/{id}", 200, read)
                        .get("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(read.body()).doesNotContain("Lucie", garden.lucie.id().toString());
        var other = neighbours.person("Anne", InstanceRole.MEDIATOR);
        contract.holds(
                "POST", "/api/v1/acts", 404, programs.once(other, InstanceRole.MEDIATOR, "d", "/api/v1/acts", body));
    }

    @Test
    void what_is_wrong_in_an_act_is_said_by_its_pointer_all_at_once() {
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var answer = programs.once(
                yann, InstanceRole.MEDIATOR, "b", "/api/v1/acts", "{\"day\": \"2999-01-01\", \"minutes\": 0}");
        contract.holds("POST", "/api/v1/acts", 422, answer);
        assertThat(answer.body()).contains("/day", "/minutes", "/place", "/themes");
        var unknown = programs.once(
                yann, InstanceRole.MEDIATOR, "c", "/api/v1/acts", "{\"mediator\": \"x\", \"themes\": {}}");
        contract.holds("POST", "/api/v1/acts", 422, unknown);
        assertThat(unknown.body()).contains("/mediator", "/themes");
        contract.holds(
                "POST",
                "/api/v1/acts",
                400,
                Programs.send(programs.program(yann, InstanceRole.MEDIATOR), "/api/v1/acts", "{}"));
    }

    /** Choices are codes in every language: what was sent is what is read. */
    @Test
    void the_codes_that_were_sent_are_read_again() {
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var made = contract.holds(
                "POST",
                "/api/v1/acts",
                201,
                programs.once(yann, InstanceRole.MEDIATOR, "codes", "/api/v1/acts", ACT.formatted(theme())));
        var path = "/api/v1/acts/" + made.get("id").stringValue();
        var mediator = programs.program(yann, InstanceRole.MEDIATOR);
        for (var language : new String[] {"fr", "en"}) {
            var read = contract.holds(
                    "GET",
                    "/api/v1/acts/{id}",
                    200,
                    mediator.with("Accept-Language", language).get(path));
            assertThat(read.get("form").stringValue()).isEqualTo("individuel");
            assertThat(read.get("place").stringValue()).isEqualTo("a_distance");
            assertThat(read.get("themes").toString()).isEqualTo("[\"" + theme() + "\"]");
        }
        assertThat(mediator.get(path + "?lang=fr").body()).contains("à distance");
    }

    /** What is not understood is not left out: whoever sent it would take it for noted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"form\": \"Individuel\"",
                "\"level\": \"rien\"",
                "\"autonomy\": \"rien\"",
                "\"sent_to\": \"rien\"",
                "\"equipment\": [\"rien\"]",
                "\"procedures\": [\"rien\"]",
                "\"participants\": [\"rien\"]",
                "\"items\": [\"01900000-0000-7000-8000-000000000000\"]",
                "\"organisations\": [\"01900000-0000-7000-8000-000000000000\"]",
                "\"gender\": \"rien\"",
                "\"gender-rien\": 2"
            })
    void a_word_that_is_none_is_refused(String wrong) {
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var body = ACT.formatted(theme()).replace("\"form\": \"individuel\"", wrong);
        var answer = programs.once(yann, InstanceRole.MEDIATOR, wrong.replace(' ', '-'), "/api/v1/acts", body);
        assertThat(contract.holds("POST", "/api/v1/acts", 422, answer)
                        .at("/errors/0/pointer")
                        .stringValue())
                .isEqualTo("/" + wrong.replaceAll("^\"([^\"]+)\".*", "$1"));
    }

    @Test
    void who_one_is_with_the_role_of_the_token_only() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR, InstanceRole.MEDIATOR);
        neighbours.association("Les Voisins", anne);
        var me = contract.holds(
                "GET",
                "/api/v1/me",
                200,
                programs.program(anne, InstanceRole.MEDIATOR).get("/api/v1/me"));
        assertThat(me.get("name").stringValue()).isEqualTo("Anne");
        assertThat(me.get("roles").toString()).isEqualTo("[\"MEDIATOR\"]");
        assertThat(me.get("organisations").size()).isEqualTo(1);
    }

    @Test
    void the_examples_of_the_documentation_work_as_they_stand() throws IOException {
        var lines = Files.readAllLines(Path.of("docs/api.md")).stream()
                .filter(it -> it.startsWith("    curl "))
                .toList();
        assertThat(lines).hasSize(3);
        var token = programs.token(neighbours.person("Yann", InstanceRole.MEDIATOR), InstanceRole.MEDIATOR);
        for (var line : lines) {
            var program = web.visitor();
            var headers =
                    Pattern.compile("-H [\"']([A-Za-z-]+): ([^\"']+)[\"']").matcher(line);
            while (headers.find())
                program = program.with(headers.group(1), headers.group(2).replace("$TOKEN", token));
            var body = Pattern.compile("-d '([^']+)'").matcher(line);
            var path = line.replaceFirst(".*?http://localhost:8080(/[^' ]+).*", "$1");
            var answer = body.find() ? Programs.send(program, path, body.group(1)) : program.get(path);
            assertThat(answer.status()).as(line + answer.body()).isBetween(200, 201);
        }
    }
}
