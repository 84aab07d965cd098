package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;

/** A program pays for somebody who gave it a token; without the tick it sees nothing. */
@FabComTest
class WalletApiTest {

    private final Web web;
    private final Neighbours neighbours;
    private final ApiTokens tokens;
    private final Currencies currencies;
    private final FeeRules rules;
    private final Ledger ledger;
    private final Person oxana;
    private final Person nadia;
    private final Currency hours;
    private final String token;

    WalletApiTest(
            Web web, Neighbours neighbours, ApiTokens tokens, Currencies currencies, FeeRules rules, Ledger ledger) {
        this.web = web;
        this.currencies = currencies;
        this.rules = rules;
        this.neighbours = neighbours;
        this.tokens = tokens;
        this.ledger = ledger;
        this.oxana = neighbours.person("Oxana");
        this.nadia = neighbours.person("Nadia");
        this.hours = currencies
                .named("Heure")
                .orElseGet(() -> currencies
                        .add(Currencies.Draft.hours("Heure", new Limits(-600L, 600L)), oxana.id())
                        .orElseThrow());
        this.token = token(TokenScope.WALLET_READ, TokenScope.WALLET_PAY);
    }

    private String token(TokenScope... scopes) {
        return tokens.make(oxana.id(), "caisse", null, Set.of(scopes), Duration.ofDays(1), oxana.id());
    }

    private String order(String amount) {
        return "{\"payee\":\"" + nadia.id() + "\",\"amounts\":[{\"currency\":\"" + hours.id() + "\",\"amount\":\""
                + amount + "\"}],\"subject\":\"Haie\"}";
    }

    private WebAnswer pay(String key, String body) {
        return web.visitor()
                .with("Authorization", "Bearer " + token)
                .with("Idempotency-Key", key)
                .send("POST", "/api/v1/transfers", "application/json", body);
    }

    private WebAnswer get(String path) {
        return web.visitor().with("Authorization", "Bearer " + token).get(path);
    }

    @Test
    void the_first_time_201_then_200_with_the_same_body_then_422_for_another() {
        var first = pay("achat-1", order("1.25"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        var again = pay("achat-1", order("1.25"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var other = pay("achat-1", order("1.5"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.header("Content-Type")).startsWith("application/problem+json");
        assertThat(other.body()).contains("FC-4713");
        assertThat(ledger.balance(nadia.id(), hours.id()).orElseThrow().available())
                .isEqualTo(75);
        assertThat(get(first.header("Location")).body()).isEqualTo(first.body());
        assertThat(get("/api/v1/accounts").body())
                .contains("\"available\":\"-1.25\"")
                .contains("\"floor\":\"-10.00\"");
        assertThat(get("/api/v1/statements").body())
                .contains("\"change\":\"-1.25\"")
                .contains("\"total\":1");
    }

    /** Whoever mistypes the payer does not pay from their own wallet. */
    @Test
    void what_is_not_known_here_is_refused_and_nothing_is_paid() {
        for (var wrong : new String[] {
            order("1").replace("\"subject\"", "\"payeur\":\"" + nadia.id() + "\",\"subject\""),
            order("1").replace("\"amount\"", "\"montant\":\"2\",\"amount\"")
        }) {
            var answer = pay("inconnu-" + wrong.length(), wrong);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).containsAnyOf("\"/payeur\"", "\"/amounts/0/montant\"");
        }
        assertThat(get("/api/v1/statements").body()).contains("\"total\":0");
    }

    @Test
    void a_payment_is_found_by_the_words_of_its_subject_however_they_are_written() {
        pay("oeuvre", order("0.25").replace("Haie", "Main-d’œuvre : haie"));
        for (var asked : new String[] {"%C5%93uvre", "OEUVRE", "main-d%E2%80%99%C5%93uvre", "oeuvre+haie"})
            assertThat(get("/api/v1/statements?q=" + asked).body()).as(asked).contains("\"total\":1");
    }

    @Test
    void one_wrong_field_is_named_once() {
        assertThat(pay("vide", order("")).body().split("/amounts/0/amount\"")).hasSize(2);
    }

    @Test
    void asking_again_with_the_same_key_answers_200_with_what_was_asked() {
        var asked = "{\"payer\":\"" + nadia.id() + "\",\"amounts\":[{\"currency\":\"" + hours.id()
                + "\",\"amount\":\"1\"}]}";
        var program = web.visitor().with("Authorization", "Bearer " + token).with("Idempotency-Key", "demande-1");
        var first = program.send("POST", "/api/v1/payment-requests", "application/json", asked);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        var again = program.send("POST", "/api/v1/payment-requests", "application/json", asked);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void a_payment_that_bears_no_fee_is_four_statements() {
        pay("compte", order("0.25"));
        assertThat(Statements.least(() -> pay("compte-" + Ids.token(), order("0.25"))))
                .as("the token, whom one pays, what bars the payer, the payment")
                .isEqualTo(4);
    }

    @Test
    void the_fee_is_told_before_and_stands_in_the_answer() {
        var points = currencies
                .add(
                        Currencies.Draft.money("Gué d’essai", "gué", Regime.MUTUAL, new Limits(-10_000L, 10_000L)),
                        oxana.id())
                .orElseThrow();
        var sel = neighbours.association("Le SEL des programmes", nadia);
        rules.add(
                new FeeRule(
                        Ids.next(),
                        points.id(),
                        PaymentType.TRANSFER,
                        "Frais",
                        10,
                        150,
                        sel.id(),
                        rules.today(),
                        null,
                        1),
                oxana.id());
        assertThat(get("/api/v1/currencies").body())
                .contains("\"type\":\"transfer\",\"label\":\"Frais\",\"fixed\":\"0.10\",\"percent\":\"1.50\"");
        var paid = pay(
                "frais-1",
                order("10.00").replace(hours.id().toString(), points.id().toString()));
        assertThat(paid.status()).as(paid.body()).isEqualTo(201);
        assertThat(paid.body())
                .contains("\"label\":\"Frais\",\"payee\":\"" + sel.id() + "\"")
                .contains("\"amount\":\"0.25\"");
        assertThat(get(paid.header("Location")).body()).isEqualTo(paid.body());
        var fee = paid.body().replaceFirst("(?s).*\"fees\":\\[\\{\"id\":\"([^\"]*)\".*", "$1");
        assertThat(get("/api/v1/transfers/" + fee).body())
                .as("of which payment")
                .contains("\"fee_of\":\"" + paid.header("Location").replaceFirst(".*/", "") + "\"");
        assertThat(ledger.balance(oxana.id(), points.id()).orElseThrow().available())
                .isEqualTo(-1025);
        assertThat(pay(
                                "frais-2",
                                order("89.70")
                                        .replace(
                                                hours.id().toString(),
                                                points.id().toString()))
                        .body())
                .contains("FC-4741");
    }

    @Test
    void refusals_carry_their_code() {
        assertThat(pay("a", order("11")).body()).contains("FC-4701");
        assertThat(pay("b", order("-1")).status()).isEqualTo(422);
        assertThat(pay("c", order("0")).body()).contains("/amounts/0/amount");
        assertThat(pay("d", order("0.10")).body()).contains("multiple of 0.25");
        assertThat(pay("e", "[]").status()).isEqualTo(400);
        assertThat(pay("f", "{").status()).isEqualTo(400);
        assertThat(pay("g", "{\"amounts\":[]}").body()).contains("/amounts");
        assertThat(pay("h", order("1").replace(nadia.id().toString(), oxana.id().toString()))
                        .body())
                .contains("FC-4704");
        assertThat(pay("i", order("1").replace(hours.id().toString(), oxana.id().toString()))
                        .body())
                .contains("/amounts/0/currency");
        var zero = pay("j", order("1").replace("Haie", "Ha\\u0000ie"));
        assertThat(zero.status()).isEqualTo(422);
        assertThat(zero.body()).contains("/subject", "U+0000");
        assertThat(pay("k", order("1").replace("subject", "sub\\ud800ject")).status())
                .isIn(400, 422);
        for (var filter :
                new String[] {"du=abc", "au=-999999999-01-01", "monnaie=x", "sens=x", "page=0", "page=x", "offset=1"}) {
            var answer = get("/api/v1/statements?" + filter);
            assertThat(answer.status()).as(filter).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("FC-0462", filter.replaceFirst("=.*", ""));
        }
        var keyless = web.visitor()
                .with("Authorization", "Bearer " + token)
                .send("POST", "/api/v1/transfers", "application/json", order("1"));
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(ledger.balance(oxana.id(), hours.id()).orElseThrow().available())
                .isZero();
    }

    @Test
    void without_a_token_401_without_the_tick_403_and_never_another_wallet() {
        var nobody = web.visitor().with("Idempotency-Key", "k");
        assertThat(nobody.send("POST", "/api/v1/transfers", "application/json", order("1"))
                        .status())
                .isEqualTo(401);
        assertThat(web.visitor().get("/api/v1/accounts").status()).isEqualTo(401);
        var cookie = neighbours.signedIn(oxana);
        assertThat(cookie.get("/api/v1/accounts").status()).isEqualTo(401);
        var bare = web.visitor().with("Authorization", "Bearer " + token());
        assertThat(bare.get("/api/v1/accounts").status()).isEqualTo(403);
        var reader = web.visitor().with("Authorization", "Bearer " + token(TokenScope.WALLET_READ));
        assertThat(reader.get("/api/v1/accounts").status()).isEqualTo(200);
        assertThat(reader.with("Idempotency-Key", "k")
                        .send("POST", "/api/v1/transfers", "application/json", order("1"))
                        .status())
                .isEqualTo(403);
        assertThat(get("/api/v1/accounts?party=" + nadia.id()).status()).isEqualTo(403);
        assertThat(get("/api/v1/statements?party=" + nadia.id()).status()).isEqualTo(403);
        var stolen = order("1").replaceFirst("\\{", "{\"payer\":\"" + nadia.id() + "\",");
        assertThat(pay("z", stolen).status()).isEqualTo(403);
    }

    @Test
    void a_payment_is_asked_and_answered() {
        var asked = web.visitor()
                .with("Authorization", "Bearer " + token)
                .with("Idempotency-Key", "facture-1")
                .send(
                        "POST",
                        "/api/v1/payment-requests",
                        "application/json",
                        order("2").replace("payee", "payer"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(asked.body()).contains("\"state\":\"open\"");
        var id = asked.body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
        var post = web.visitor().with("Authorization", "Bearer " + token);
        assertThat(post.send("POST", "/api/v1/payment-requests/" + id + "/accept", "application/json", "")
                        .status())
                .as("only the payer accepts")
                .isEqualTo(404);
        assertThat(post.send("POST", "/api/v1/payment-requests/" + id + "/withdraw", "application/json", "")
                        .body())
                .contains("withdrawn");
        assertThat(post.send("POST", "/api/v1/payment-requests/" + id + "/withdraw", "application/json", "")
                        .status())
                .isEqualTo(409);
        assertThat(get("/api/v1/payment-requests").body()).contains(id);
    }
}
