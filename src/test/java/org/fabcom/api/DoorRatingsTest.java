package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.market.Square;
import org.fabcom.market.categories.Criteria;
import org.fabcom.market.categories.Inherited;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Ratings by programs of both sides of a deal: E59, E60 hold for them as on the page. */
@FabComTest
class DoorRatingsTest {

    private static final String RATING = "/api/v1/deals/{deal}/rating";
    private static final String ACT = "/api/v1/ratings/{rating}/{act}";

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Criteria criteria;
    private final Answers answers;
    private final Programs programs;
    private final Contract contract;
    private Square square;
    private Person oxana;
    private Person malo;
    private UUID deal;

    DoorRatingsTest(
            ApplicationContext application,
            Web web,
            Neighbours neighbours,
            Criteria criteria,
            Answers answers,
            ApiTokens tokens) {
        this.application = application;
        this.neighbours = neighbours;
        this.criteria = criteria;
        this.answers = answers;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    /** Oxana offered, Malo replied, she accepted and he paid. */
    @BeforeEach
    void a_deal_that_is_done() {
        square = new Square(application);
        oxana = neighbours.person("Oxana");
        malo = neighbours.person("Malo");
        var punctual =
                criteria.named("ponctualité " + square.garden, oxana.id()).id();
        criteria.line(square.garden, punctual, Inherited.Action.ADD, 1);
        deal = agreed();
        act(malo, 200, "/api/v1/deals/" + deal + "/pay", "/api/v1/deals/{deal}/{act}", "{}");
    }

    private UUID agreed() {
        var id = square.replied(square.offer(oxana.id(), "Livre", 1, square.h(15)), malo.id(), 1, square.h(15));
        act(oxana, 200, "/api/v1/deals/" + id + "/accept", "/api/v1/deals/{deal}/{act}", "{\"version\": 1}");
        return id;
    }

    private JsonNode act(Person who, int status, String path, String pattern, String body) {
        return contract.holds("POST", pattern, status, Programs.send(programs.program(who), path, body));
    }

    private JsonNode rate(Person who, int status, String body) {
        return act(who, status, "/api/v1/deals/" + deal + "/rating", RATING, body);
    }

    private JsonNode reads(Person who, int status) {
        return contract.holds("GET", RATING, status, programs.program(who).get("/api/v1/deals/" + deal + "/rating"));
    }

    /** {@code {"value-…": 2, "post-…": 2, "comment": "…"}}, each prefix for every criterion. */
    private String all(String comment, int value, String... prefixes) {
        var said = new StringBuilder("{\"comment\": \"" + comment + "\"");
        for (var prefix : prefixes)
            reads(malo, 200)
                    .get("criteria")
                    .forEach(it -> said.append(", \"" + prefix + it.get("id").asString() + "\": " + value));
        return said + "}";
    }

    @Test
    void each_side_rates_once_and_both_are_read_together() {
        assertThat(reads(malo, 200).get("open").asBoolean()).isTrue();
        assertThat(reads(malo, 200).get("criteria").toString()).contains("ponctualité");
        assertThat(reads(malo, 200).get("post").asBoolean()).isTrue();
        assertThat(reads(oxana, 200).get("post").asBoolean()).isFalse();
        var alone = rate(malo, 200, all("Parfait", 2, "value-", "post-"));
        assertThat(alone.get("open").asBoolean()).isFalse();
        assertThat(alone.get("given").isEmpty())
                .as("nobody reads the first one")
                .isTrue();
        assertThat(rate(malo, 409, all("Finalement non", -2, "value-"))
                        .get("code")
                        .asString())
                .isEqualTo("FC-4811");
        var both = rate(oxana, 200, all("", 1, "value-")).get("given");
        assertThat(both).hasSize(3);
        assertThat(both.toString()).contains("Parfait").doesNotContain("Finalement");
        assertThat(reads(malo, 200).get("given")).isEqualTo(both);
    }

    @Test
    void of_two_who_rate_for_one_side_at_the_same_instant_one_is_told_that_it_was_done() throws Exception {
        var body = all("Bien", 1, "value-");
        var two = Together.all(List.<Callable<WebAnswer>>of(
                () -> Programs.send(programs.program(malo), "/api/v1/deals/" + deal + "/rating", body),
                () -> Programs.send(programs.program(malo), "/api/v1/deals/" + deal + "/rating", body)));
        assertThat(two).extracting(WebAnswer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void what_the_form_does_not_take_is_refused_beside_its_field_and_strangers_find_no_deal() {
        var odile = neighbours.person("Odile");
        reads(odile, 404);
        rate(odile, 404, "{}");
        assertThat(rate(malo, 422, "{}").at("/errors/0/pointer").asString()).startsWith("/value-");
        rate(malo, 422, all("", 3, "value-"));
        rate(malo, 422, all("x".repeat(1001), 1, "value-"));
        rate(malo, 422, all("", 1, "value-").replace("}", ", \"value-" + UUID.randomUUID() + "\": 1}"));
        rate(oxana, 422, all("", 1, "value-", "post-"));
        Programs.cannotBeRead(contract, programs.program(malo), RATING, "/api/v1/deals/" + deal + "/rating");
        var early = agreed();
        var refused = act(malo, 409, "/api/v1/deals/" + early + "/rating", RATING, all("", 1, "value-"));
        assertThat(refused.get("code").asString()).isEqualTo("FC-4811");
        assertThat(reads(malo, 200).get("open").asBoolean())
                .as("nothing was said")
                .isTrue();
    }

    @Test
    void whom_it_is_about_answers_once_and_a_moderator_hides_the_comment() {
        rate(malo, 200, all("Ça a traîné", -1, "value-"));
        var given = rate(oxana, 200, all("", 1, "value-")).get("given");
        var about = given.valueStream()
                .filter(it -> it.get("about").asString().equals(oxana.id().toString()))
                .findFirst()
                .orElseThrow();
        var path = "/api/v1/ratings/" + about.get("id").asString();
        act(malo, 404, path + "/answer", ACT, "{\"words\": \"Moi-même\"}");
        act(oxana, 422, path + "/answer", ACT, "{\"words\": \" \"}");
        var answered = act(oxana, 200, path + "/answer", ACT, "{\"words\": \"J’étais malade\"}");
        assertThat(answered.get("answer").asString()).isEqualTo("J’étais malade");
        act(oxana, 409, path + "/answer", ACT, "{\"words\": \"Encore\"}");
        act(oxana, 404, path + "/hide", ACT, "{\"reason\": \"Je n’aime pas\"}");
        var anne = neighbours.person("Anne", InstanceRole.MODERATOR);
        var moderator = programs.program(anne, InstanceRole.MODERATOR);
        contract.holds("POST", ACT, 422, Programs.send(moderator, path + "/hide", "{}"));
        var hidden = contract.holds(
                "POST", ACT, 200, Programs.send(moderator, path + "/hide", "{\"reason\": \"Hors sujet\"}"));
        assertThat(hidden.get("comment").asString()).isEmpty();
        assertThat(hidden.get("values")).as("the figures stay").isEqualTo(about.get("values"));
        contract.holds("POST", ACT, 409, Programs.send(moderator, path + "/hide", "{\"reason\": \"Encore\"}"));
        act(oxana, 404, "/api/v1/ratings/" + UUID.randomUUID() + "/answer", ACT, "{\"words\": \"x\"}");
    }

    @Test
    void in_a_closed_room_nothing_is_rated_or_read() {
        var body = all("", 1, "value-");
        answers.save(Map.of("room.market", "closed"), null);
        try {
            reads(malo, 404);
            rate(malo, 404, body);
            act(oxana, 404, "/api/v1/ratings/" + UUID.randomUUID() + "/answer", ACT, "{\"words\": \"x\"}");
        } finally {
            answers.save(Map.of("room.market", ""), null);
        }
    }
}
