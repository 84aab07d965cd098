package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.Square;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The ways back out of a deal by programs: cancelled by both, given back, or disputed and decided by a moderator. */
@FabComTest
class DoorDisputesTest {

    private static final String ACT = "/api/v1/deals/{deal}/{act}";
    private static final String DISPUTE = "/api/v1/deals/{deal}/dispute";
    private static final InstanceRole MODERATOR = InstanceRole.MODERATOR;

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Programs programs;
    private final Contract contract;
    private Square square;
    private Person oxana;
    private Person malo;

    DoorDisputesTest(ApplicationContext application, Web web, Neighbours neighbours, ApiTokens tokens) {
        this.application = application;
        this.neighbours = neighbours;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana");
        malo = neighbours.person("Malo");
    }

    /** Oxana offers for these, Malo replied, she accepted. */
    private UUID agreed(Amount... prices) {
        var id = square.replied(square.offer(oxana.id(), "Livre", 1, prices), malo.id(), 1, prices);
        step(oxana, 200, id, "accept", "{\"version\": 1}");
        return id;
    }

    private JsonNode step(WebVisitor who, int status, UUID deal, String act, String body) {
        return contract.holds("POST", ACT, status, Programs.send(who, "/api/v1/deals/" + deal + "/" + act, body));
    }

    private JsonNode step(Person who, int status, UUID deal, String act, String body) {
        return step(programs.program(who), status, deal, act, body);
    }

    private static void stands(JsonNode it, String state) {
        assertThat(it.get("state").asString()).isEqualTo(state);
    }

    private static String code(JsonNode it) {
        return it.get("code").asString();
    }

    @Test
    void cancelling_takes_both_and_one_may_think_better_of_it() {
        var id = agreed(square.h(60));
        step(neighbours.person("Odile"), 404, id, "cancel", "{}");
        stands(step(malo, 200, id, "cancel", "{\"note\": \"Trop tard\"}"), "ACCEPTED");
        assertThat(code(step(malo, 409, id, "cancel", "{}"))).isEqualTo("FC-4802");
        stands(step(malo, 200, id, "keep", "{}"), "ACCEPTED");
        step(oxana, 200, id, "cancel", "{}");
        stands(step(malo, 200, id, "cancel", "{}"), "CANCELLED");
        step(malo, 409, id, "keep", "{}");
        assertThat(square.available(malo.id(), square.hours)).isZero();
    }

    @Test
    void the_payee_gives_all_back_once() {
        var id = agreed(square.h(15));
        step(oxana, 409, id, "refund", "{}");
        stands(step(malo, 200, id, "pay", "{}"), "DONE");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-15);
        assertThat(code(step(malo, 403, id, "refund", "{}"))).isEqualTo("FC-4810");
        step(neighbours.person("Odile"), 404, id, "refund", "{}");
        assertThat(step(oxana, 422, id, "refund", "{\"note\": \"" + "x".repeat(2001) + "\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/note");
        stands(step(oxana, 200, id, "refund", "{\"note\": \"Perdu\"}"), "REFUNDED");
        assertThat(square.available(malo.id(), square.hours)).isZero();
        assertThat(code(step(oxana, 409, id, "refund", "{}"))).isEqualTo("FC-4802");
        Programs.cannotBeRead(contract, programs.program(oxana), ACT, "/api/v1/deals/" + id + "/refund");
    }

    @Test
    void what_is_kept_elsewhere_is_given_back_when_the_payer_has_it() {
        var id = agreed(square.h(30), square.eur(900));
        step(malo, 200, id, "pay", "{}");
        stands(step(oxana, 200, id, "receive", "{}"), "DONE");
        stands(step(oxana, 200, id, "refund", "{}"), "REFUNDING");
        step(malo, 403, id, "rescind", "{}");
        stands(step(oxana, 200, id, "rescind", "{}"), "DONE");
        step(oxana, 200, id, "refund", "{}");
        step(oxana, 403, id, "returned", "{}");
        stands(step(malo, 200, id, "returned", "{}"), "REFUNDED");
        assertThat(square.available(malo.id(), square.hours)).isZero();
    }

    @Test
    void a_dispute_is_opened_with_words_read_by_both_sides_and_decided_by_a_moderator() {
        var id = agreed(square.h(120));
        var path = "/api/v1/deals/" + id + "/dispute";
        var ada = programs.program(neighbours.person("Ada", MODERATOR), MODERATOR);
        contract.holds("GET", DISPUTE, 404, programs.program(malo).get(path));
        contract.holds("GET", DISPUTE, 404, ada.get(path));
        step(ada, 404, id, "takeup", "{}");
        assertThat(step(malo, 422, id, "dispute", "{}").at("/errors/0/pointer").asString())
                .isEqualTo("/note");
        step(malo, 200, id, "dispute", "{\"note\": \"À moitié\"}");
        assertThat(code(step(malo, 409, id, "pay", "{}"))).isEqualTo("FC-4807");
        for (var who : new WebVisitor[] {programs.program(oxana), programs.program(malo), ada})
            assertThat(contract.holds("GET", DISPUTE, 200, who.get(path))
                            .get("reason")
                            .asString())
                    .isEqualTo("À moitié");
        contract.holds(
                "GET",
                DISPUTE,
                404,
                programs.program(neighbours.person("Odile")).get(path));
        contract.holds("GET", "/api/v1/disputes", 403, programs.program(malo).get("/api/v1/disputes"));
        assertThat(contract.holds("GET", "/api/v1/disputes", 200, ada.get("/api/v1/disputes"))
                        .toString())
                .contains(id.toString());

        var decision = "{\"decision\": \"PARTIAL_REFUND\", \"reason\": \"La moitié\", \"refunds\": [{\"currency\": \""
                + square.hours.id() + "\", \"amount\": \"1.00\"}]}";
        step(malo, 404, id, "takeup", "{}");
        step(malo, 404, id, "decide", decision);
        step(ada, 200, id, "takeup", "{}");
        assertThat(contract.holds("GET", DISPUTE, 200, ada.get(path))
                        .get("taken")
                        .booleanValue())
                .isTrue();
        assertThat(step(ada, 422, id, "decide", "{}").get("errors").toString()).contains("/decision", "/reason");
        assertThat(code(step(ada, 422, id, "decide", decision.replace("1.00", "3.00"))))
                .isEqualTo("FC-4812");
        stands(step(ada, 200, id, "decide", decision), "DONE");
        assertThat(square.available(malo.id(), square.hours)).isEqualTo(-60);
        step(ada, 409, id, "decide", decision);
        assertThat(contract.holds("GET", DISPUTE, 200, programs.program(malo).get(path))
                        .get("decision")
                        .asString())
                .isEqualTo("PARTIAL_REFUND");
        assertThat(contract.holds("GET", "/api/v1/disputes", 200, ada.get("/api/v1/disputes"))
                        .toString())
                .doesNotContain(id.toString());
    }
}
