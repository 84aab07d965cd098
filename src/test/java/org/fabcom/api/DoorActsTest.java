package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.Square;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs do: the same as people on the pages, no more, once for each key. */
@FabComTest
@WithCatalogue
class DoorActsTest {

    private static final String ACT = """
            {"jour": "2026-03-02", "minutes": 45, "forme": "individuel", "lieu": "a_distance", "themes": ["%s"], "note": "Odile D."}""";

    private final ApplicationContext application;
    private final Web web;
    private final Neighbours neighbours;
    private final ApiTokens tokens;
    private final Programme programme;
    private final Dates dates;
    private final JdbcClient db;
    private final Contract contract;

    DoorActsTest(
            ApplicationContext application,
            Web web,
            Neighbours neighbours,
            ApiTokens tokens,
            Programme programme,
            Dates dates,
            JdbcClient db) {
        this.application = application;
        this.web = web;
        this.neighbours = neighbours;
        this.tokens = tokens;
        this.programme = programme;
        this.dates = dates;
        this.db = db;
        this.contract = new Contract(web);
    }

    private String token(Person person, @Nullable InstanceRole role) {
        return tokens.make(person.id(), "essai", role, Set.of(TokenScope.values()), Duration.ofDays(1), person.id());
    }

    private WebVisitor program(Person person, @Nullable InstanceRole role) {
        return web.visitor().with("Authorization", "Bearer " + token(person, role));
    }

    private WebVisitor program(Person person) {
        return program(person, null);
    }

    private static WebAnswer send(WebVisitor who, String path, String body) {
        return who.send("POST", path, "application/json", body);
    }

    private WebAnswer once(Person who, @Nullable InstanceRole role, String key, String path, String body) {
        return send(program(who, role).with("Idempotency-Key", key), path, body);
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
            var who = program(neighbours.person("Personne " + i));
            asks.add(() -> send(who, path, ""));
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
        var first = program(neighbours.person("Nadia"));
        var next = program(neighbours.person("Oxana"));
        contract.holds("POST", described, 201, send(first, path, ""));
        contract.holds("POST", described, 200, send(first, path, ""));
        contract.holds("POST", described, 201, send(next, path, ""));
        var own = contract.holds("GET", "/api/v1/registrations", 200, first.get("/api/v1/registrations"));
        assertThat(own.get("total").intValue()).isEqualTo(1);
        assertThat(own.at("/items/0/state").stringValue()).isEqualTo("CONFIRMED");
        contract.holds("DELETE", described, 204, first.send("DELETE", path, "application/json", ""));
        contract.holds("DELETE", described, 404, first.send("DELETE", path, "application/json", ""));
        var taken = contract.holds("POST", described, 201, send(next, path, ""));
        assertThat(taken.get("state").stringValue()).isEqualTo("CONFIRMED");
        contract.holds("POST", described, 404, send(next, path.replaceAll("[0-9a-f]{4}/reg", "0000/reg"), ""));
    }

    @Test
    void nobody_registers_for_what_takes_no_registration() {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Les Jardins", lucie);
        var made = programme.announce(garden.id(), Posters.permanence("Permanence"), lucie.id());
        var date = dates.of(made).getFirst().id();
        var answer = send(program(lucie), "/api/v1/events/" + date + "/registration", "");
        assertThat(contract.holds("POST", "/api/v1/events/{date}/registration", 409, answer)
                        .get("code")
                        .stringValue())
                .isEqualTo("FC-4910");
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
                "POST", "/api/v1/acts", 201, once(yann, InstanceRole.MEDIATOR, "a1", "/api/v1/acts", body));
        var again = contract.holds(
                "POST", "/api/v1/acts", 200, once(yann, InstanceRole.MEDIATOR, "a1", "/api/v1/acts", body));
        assertThat(again).isEqualTo(made);
        var changed = once(yann, InstanceRole.MEDIATOR, "a1", "/api/v1/acts", body.replace("45", "50"));
        assertThat(contract.holds("POST", "/api/v1/acts", 422, changed)
                        .get("code")
                        .stringValue())
                .isEqualTo("FC-0465");
        assertThat(db.sql("select count(*) from acts.act where mediator = :id")
                        .param("id", yann.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var path = "/api/v1/acts/" + made.get("id").stringValue();
        var read = program(yann, InstanceRole.MEDIATOR).get(path);
        contract.holds("GET", "/api/v1/acts/{id}", 200, read);
        assertThat(read.body()).as("notes stay within the team's pages (A44)").doesNotContain("Odile");
        contract.holds(
                "GET",
                "/api/v1/acts/{id}",
                200,
                program(coordinator, InstanceRole.COORDINATOR).get(path));
        contract.holds(
                "GET",
                "/api/v1/acts/{id}",
                404,
                program(other, InstanceRole.MEDIATOR).get(path));
        contract.holds("GET", "/api/v1/acts/{id}", 403, program(yann).get(path));
        assertThat(program(other, InstanceRole.MEDIATOR).get("/api/v1/acts").body())
                .contains("\"total\":0");
        assertThat(program(other, InstanceRole.MEDIATOR)
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
                        "\"accompagnement\": \"%s\", \"personnes\": [\"%s\"], \"minutes\""
                                .formatted(garden.file.id().value(), garden.lucie.id()));
        var made = contract.holds(
                "POST", "/api/v1/acts", 201, once(garden.yann, InstanceRole.MEDIATOR, "d", "/api/v1/acts", body));
        var read = program(garden.yann, InstanceRole.MEDIATOR)
                .get("/api/v1/acts/" + made.get("id").stringValue());
        assertThat(contract.holds("GET", "/api/v1/acts/{id}", 200, read)
                        .get("people")
                        .intValue())
                .isEqualTo(1);
        assertThat(read.body()).doesNotContain("Lucie", garden.lucie.id().toString());
        var other = neighbours.person("Anne", InstanceRole.MEDIATOR);
        contract.holds("POST", "/api/v1/acts", 404, once(other, InstanceRole.MEDIATOR, "d", "/api/v1/acts", body));
    }

    @Test
    void what_is_wrong_in_an_act_is_said_by_its_pointer_all_at_once() {
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var answer =
                once(yann, InstanceRole.MEDIATOR, "b", "/api/v1/acts", "{\"jour\": \"2999-01-01\", \"minutes\": 0}");
        contract.holds("POST", "/api/v1/acts", 422, answer);
        assertThat(answer.body()).contains("/jour", "/minutes", "/lieu", "/themes");
        var unknown = once(yann, InstanceRole.MEDIATOR, "c", "/api/v1/acts", "{\"mediator\": \"x\", \"themes\": {}}");
        contract.holds("POST", "/api/v1/acts", 422, unknown);
        assertThat(unknown.body()).contains("/mediator", "/themes");
        contract.holds("POST", "/api/v1/acts", 400, send(program(yann, InstanceRole.MEDIATOR), "/api/v1/acts", "{}"));
    }

    @Test
    void a_case_and_its_plan_are_there_for_its_people_and_for_nobody_else() {
        var garden = new Accompanied(application).garden().accepted();
        var file = "/api/v1/cases/" + garden.file.id().value();
        var stranger = program(neighbours.person("Odile", InstanceRole.MEDIATOR), InstanceRole.MEDIATOR);
        var manager = neighbours.person("Paul");
        neighbours.association("Les Voisins", manager);
        contract.holds("GET", "/api/v1/cases/{id}", 200, program(garden.lucie).get(file));
        contract.holds(
                "GET",
                "/api/v1/cases/{id}",
                200,
                program(garden.yann, InstanceRole.MEDIATOR).get(file));
        for (var who : List.of(stranger, program(manager), program(garden.yann))) {
            contract.holds("GET", "/api/v1/cases/{id}", 404, who.get(file));
            contract.holds("GET", "/api/v1/cases/{id}/plan", 404, who.get(file + "/plan"));
            var item = file + "/plan/" + garden.item(Garden.DRIVE).id();
            contract.holds("GET", "/api/v1/cases/{id}/plan/{item}", 404, who.get(item));
            contract.holds(
                    "POST", "/api/v1/cases/{id}/plan/{item}/{act}", 404, send(who, item + "/keep", "{\"version\": 1}"));
            assertThat(who.get("/api/v1/cases").body()).contains("\"total\":0");
        }
        assertThat(program(garden.lucie).get("/api/v1/cases?de=equipe").status())
                .isEqualTo(400);
    }

    @Test
    void a_line_of_a_plan_is_moved_on_as_on_its_page() {
        var garden = new Accompanied(application).garden().accepted();
        var lucie = program(garden.lucie);
        var item = garden.item(Garden.DRIVE);
        var path = "/api/v1/cases/" + garden.file.id().value() + "/plan/" + item.id();
        var step = "/api/v1/cases/{id}/plan/{item}/{act}";
        var early = contract.holds(
                "POST",
                step,
                409,
                send(lucie, path + "/advance", "{\"version\": " + item.version() + ", \"vers\": \"CLOSED\"}"));
        assertThat(early.get("code").stringValue()).isEqualTo("FC-4605");
        assertThat(early.get("errors").size()).isPositive();
        var chosen = contract.holds(
                "POST",
                step,
                200,
                send(lucie, path + "/target", "{\"version\": " + item.version() + ", \"logiciel\": \"Nextcloud\"}"));
        assertThat(chosen.get("stage").stringValue()).isEqualTo("TARGET_CHOSEN");
        assertThat(garden.item(Garden.DRIVE).stage().name()).isEqualTo("TARGET_CHOSEN");
        var late =
                contract.holds("POST", step, 409, send(lucie, path + "/keep", "{\"version\": " + item.version() + "}"));
        assertThat(late.get("code").stringValue()).isEqualTo("FC-0409");
        contract.holds("POST", step, 422, send(lucie, path + "/keep", "{}"));
        contract.holds("POST", step, 404, send(lucie, path + "/supprimer", "{\"version\": 1}"));
    }

    @Test
    void a_post_is_written_once_answered_agreed_on_and_closed() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var nadia = neighbours.person("Nadia");
        var body = """
                {"genre": "OFFER", "titre": "Bouture de menthe", "categorie": "%s", "vue": "EVERYBODY", "prix-%s": "1"}
                """.formatted(square.garden, square.brins.id());
        var made = contract.holds("POST", "/api/v1/posts", 201, once(oxana, null, "p", "/api/v1/posts", body));
        contract.holds("POST", "/api/v1/posts", 200, once(oxana, null, "p", "/api/v1/posts", body));
        contract.holds(
                "POST", "/api/v1/posts", 422, once(oxana, null, "p", "/api/v1/posts", body.replace("menthe", "thym")));
        contract.holds("POST", "/api/v1/posts", 422, once(oxana, null, "q", "/api/v1/posts", "{\"titre\": \"x\"}"));
        var post = "/api/v1/posts/" + made.get("id").stringValue();
        contract.holds("GET", "/api/v1/posts/{id}", 200, web.visitor().get(post));
        contract.holds("POST", "/api/v1/posts/{post}/{act}", 404, send(program(nadia), post + "/close", ""));
        var reply = "{\"prix-" + square.brins.id() + "\": \"1\"}";
        var deal = contract.holds(
                "POST", "/api/v1/posts/{post}/replies", 201, once(nadia, null, "r", post + "/replies", reply));
        contract.holds("POST", "/api/v1/posts/{post}/replies", 200, once(nadia, null, "r", post + "/replies", reply));
        var path = "/api/v1/deals/" + deal.get("id").stringValue();
        contract.holds("GET", "/api/v1/deals/{id}", 200, program(nadia).get(path));
        contract.holds("GET", "/api/v1/deals", 200, program(nadia).get("/api/v1/deals"));
        contract.holds(
                "GET",
                "/api/v1/deals/{id}",
                404,
                program(neighbours.person("Odile")).get(path));
        var accept = "{\"version\": " + deal.get("version") + "}";
        contract.holds(
                "POST",
                "/api/v1/deals/{deal}/{act}",
                404,
                send(program(neighbours.person("Odile")), path + "/accept", accept));
        contract.holds("POST", "/api/v1/deals/{deal}/{act}", 422, send(program(oxana), path + "/accept", "{}"));
        var agreed = contract.holds(
                "POST", "/api/v1/deals/{deal}/{act}", 200, send(program(oxana), path + "/accept", accept));
        assertThat(agreed.get("state").stringValue()).isEqualTo("ACCEPTED");
        contract.holds("POST", "/api/v1/deals/{deal}/{act}", 409, send(program(oxana), path + "/accept", accept));
        contract.holds("POST", "/api/v1/posts/{post}/{act}", 200, send(program(oxana), post + "/close", ""));
        contract.holds("POST", "/api/v1/posts/{post}/{act}", 409, send(program(oxana), post + "/close", ""));
    }

    @Test
    void a_token_sees_the_posts_of_its_persons_circles_only_if_that_was_ticked() {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var nadia = neighbours.person("Nadia").id();
        var hidden = square.publish(
                oxana.id(),
                Square.shown(
                        square.draft(
                                org.fabcom.market.posts.Post.Kind.OFFER,
                                "Entre nous",
                                1,
                                new Amount(square.brins.id(), 100)),
                        PostDraft.Audience.MEMBERS));
        var path = "/api/v1/posts/" + hidden.id();
        var unticked = tokens.make(nadia, "essai", null, Set.of(TokenScope.AGENDA_WRITE), Duration.ofDays(1), nadia);
        var seeing = tokens.make(nadia, "essai", null, Set.of(TokenScope.MARKET_SEE), Duration.ofDays(1), nadia);
        assertThat(web.visitor().get(path).status()).isEqualTo(404);
        assertThat(web.visitor()
                        .with("Authorization", "Bearer " + unticked)
                        .get(path)
                        .status())
                .isEqualTo(404);
        var sees = web.visitor().with("Authorization", "Bearer " + seeing);
        assertThat(sees.get(path).status()).isEqualTo(200);
        assertThat(sees.get("/api/v1/deals").status())
                .as("seeing posts is not reading deals")
                .isEqualTo(403);
    }

    @Test
    void who_one_is_with_the_role_of_the_token_only() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR, InstanceRole.MEDIATOR);
        neighbours.association("Les Voisins", anne);
        var me = contract.holds(
                "GET", "/api/v1/me", 200, program(anne, InstanceRole.MEDIATOR).get("/api/v1/me"));
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
        var token = token(neighbours.person("Yann", InstanceRole.MEDIATOR), InstanceRole.MEDIATOR);
        for (var line : lines) {
            var program = web.visitor();
            var headers =
                    Pattern.compile("-H [\"']([A-Za-z-]+): ([^\"']+)[\"']").matcher(line);
            while (headers.find())
                program = program.with(headers.group(1), headers.group(2).replace("$TOKEN", token));
            var body = Pattern.compile("-d '([^']+)'").matcher(line);
            var path = line.replaceFirst(".*?http://localhost:8080(/[^' ]+).*", "$1");
            var answer = body.find() ? send(program, path, body.group(1)) : program.get(path);
            assertThat(answer.status()).as(line + answer.body()).isBetween(200, 201);
        }
    }
}
