package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;

/** Lists of payments by a program: all or nothing, once, rehearsed at will, from nobody who did not agree (E44). */
@FabComTest
class BatchApiTest {

    private static final String PATH = "/api/v1/transfers/batch";

    private final Web web;
    private final Neighbours neighbours;
    private final ApiTokens tokens;
    private final Ledger ledger;
    private final Currency hours;

    private final Person oxana;
    private final Person nadia;
    private final Person paul;
    private String token = "";

    BatchApiTest(Web web, Neighbours neighbours, ApiTokens tokens, Currencies currencies, Ledger ledger) {
        this.web = web;
        this.neighbours = neighbours;
        this.tokens = tokens;
        this.ledger = ledger;
        this.oxana = neighbours.person("Oxana");
        this.nadia = neighbours.person("Nadia");
        this.paul = neighbours.person("Paul");
        this.hours = currencies
                .add(Currencies.Draft.hours("Heure " + UUID.randomUUID(), new Limits(-600L, 600L)), oxana.id())
                .orElseThrow();
        this.token = token(TokenScope.WALLET_READ, TokenScope.WALLET_PAY);
    }

    private String token(TokenScope... scopes) {
        return tokens.make(oxana.id(), "caisse", null, Set.of(scopes), Duration.ofDays(1), oxana.id());
    }

    private String line(Person who, String amount) {
        return "{\"party\":\"" + who.id() + "\",\"currency\":\"" + hours.id() + "\",\"amount\":\"" + amount
                + "\",\"subject\":\"Fête\"}";
    }

    private static String batch(String more, String... lines) {
        return "{" + more + "\"lines\":[" + String.join(",", lines) + "]}";
    }

    private WebAnswer send(String key, String body) {
        return web.visitor()
                .with("Authorization", "Bearer " + token)
                .with("Idempotency-Key", key)
                .send("POST", PATH, "application/json", body);
    }

    private WebAnswer get(String path) {
        return web.visitor().with("Authorization", "Bearer " + token).get(path);
    }

    private long available(Person who) {
        return ledger.balance(who.id(), hours.id()).orElseThrow().available();
    }

    @Test
    void a_batch_is_paid_once_and_is_read_here_and_on_its_page() {
        var body = batch("\"title\":\"Fête de juin\",", line(nadia, "1.25"), line(paul, "2"));
        var first = send("fete", body);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.body())
                .contains("\"title\":\"Fête de juin\"", "\"direction\":\"out\"", "\"rehearsed\":false")
                .contains("\"line\":2", "\"amount\":\"2.00\"", "\"transfer\":\"");
        var again = send("fete", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var other = send("fete", batch("", line(nadia, "1")));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("FC-4713");
        var renamed = send("fete", batch("\"title\":\"Fête de juillet\",", line(nadia, "1.25"), line(paul, "2")));
        assertThat(renamed.status()).as("another title is another body").isEqualTo(422);
        assertThat(renamed.body()).contains("FC-4713");
        var twice = send("fete-2", body);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.header("Content-Type")).startsWith("application/problem+json");
        assertThat(twice.body()).contains("FC-4717");
        assertThat(available(oxana)).isEqualTo(-195);
        assertThat(get(first.header("Location")).body()).isEqualTo(first.body());
        var id = first.header("Location").replaceFirst(".*/", "");
        assertThat(neighbours.signedIn(oxana).get("/porte-monnaie/lot/" + id).text())
                .contains("Fête de juin", "Envoyée par un programme", nadia.name());
    }

    @Test
    void a_rehearsal_says_what_would_happen_and_moves_nothing() {
        var body = batch("\"rehearse\":true,", line(nadia, "1"), line(paul, "1"));
        var rehearsed = send("essai", body);
        assertThat(rehearsed.status()).isEqualTo(200);
        assertThat(rehearsed.body()).contains("\"rehearsed\":true", "\"id\":null", "\"transfer\":null");
        assertThat(available(oxana)).isZero();
        assertThat(send("essai", body.replace("true", "false")).status())
                .as("its key is still free")
                .isEqualTo(201);
        var refused = send("trop", batch("\"rehearse\":true,", line(nadia, "1"), line(paul, "9")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("FC-4701", "\"pointer\":\"/lines/1\"");
    }

    @Test
    void one_refused_line_refuses_all_of_it() {
        var refused = send("a", batch("", line(nadia, "1"), line(paul, "10")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("FC-4701", "\"pointer\":\"/lines/1\"");
        assertThat(available(nadia)).isZero();
        var wrong = send(
                "b",
                batch(
                        "\"direction\":\"sideways\",\"rehearse\":\"yes\",",
                        line(nadia, "0.1"),
                        line(paul, "1")
                                .replace(paul.id().toString(), UUID.randomUUID().toString()),
                        "{}"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("FC-0400", "/direction", "/rehearse", "/lines/0/amount", "/lines/1/party", "/lines/2/party");
        assertThat(send("c", "{\"lines\":[]}").body()).contains("/lines");
        assertThat(send("d", "{").status()).isEqualTo(400);
        assertThat(send("e", batch("", line(oxana, "1"))).body()).contains("FC-4704");
        assertThat(send("f", " ".repeat(400_001)).status()).isEqualTo(413);
    }

    @Test
    void nothing_is_taken_from_who_did_not_agree() {
        var body = batch("\"direction\":\"in\",", line(nadia, "1"));
        var refused = send("prise", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("FC-4716", "\"pointer\":\"/lines/0\"");
        assertThat(available(nadia)).isZero();
        var asked = neighbours
                .signedIn(oxana)
                .get("/demander?a=" + nadia.id())
                .form("Demander")
                .set("monnaie", hours.id().toString())
                .fill("Combien ?", "1")
                .submit()
                .location();
        neighbours
                .signedIn(nadia)
                .get(asked.replaceAll("\\?.*", ""))
                .form("Payer")
                .tick("Payer désormais")
                .submit();
        assertThat(send("prise", body).status()).as("now she does").isEqualTo(201);
        assertThat(available(nadia)).isEqualTo(-120);
    }

    @Test
    void without_the_tick_nothing_and_never_another_wallet() {
        var body = batch("", line(nadia, "1"));
        token = token(TokenScope.WALLET_READ);
        assertThat(send("k", body).status()).isEqualTo(403);
        token = token(TokenScope.WALLET_READ, TokenScope.WALLET_PAY);
        var paid = send("k", body);
        assertThat(send("l", batch("\"wallet\":\"" + nadia.id() + "\",", line(paul, "1")))
                        .status())
                .isEqualTo(403);
        var keyless = web.visitor().with("Authorization", "Bearer " + token);
        assertThat(keyless.send("POST", PATH, "application/json", body).status())
                .isEqualTo(400);
        assertThat(web.visitor().get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(401);
        token = tokens.make(paul.id(), "autre", null, Set.of(TokenScope.WALLET_READ), Duration.ofDays(1), paul.id());
        assertThat(get(paid.header("Location")).status())
                .as("of another wallet")
                .isEqualTo(404);
    }

    @Test
    void many_payees_are_asked_for_at_once() {
        nobody(1);
        long few = Statements.least(() -> nobody(2));
        assertThat(Statements.least(() -> nobody(40))).isEqualTo(few);
    }

    /** Payees that nobody knows, one of them twice. */
    private void nobody(int many) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < many; i++) lines.add(line(nadia, "1").replace("" + nadia.id(), "" + UUID.randomUUID()));
        lines.add(lines.getFirst());
        var answer = send("k" + UUID.randomUUID(), batch("", lines.toArray(String[]::new)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("/lines/0/party", "/lines/" + many + "/party", "is nobody here");
    }
}
