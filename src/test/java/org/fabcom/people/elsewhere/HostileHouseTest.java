package org.fabcom.people.elsewhere;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import module java.base;
import com.nimbusds.jwt.JWTClaimsSet;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.OpenedHere;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A house that sleeps, lies or babbles: nobody comes in, nothing breaks, nobody else waits. */
@FabComTest
class HostileHouseTest {

    private final Web web;
    private final Neighbours neighbours;
    private final OpenedHere opened;
    private final Sql db;
    private final StandInHouse house;

    HostileHouseTest(Web web, Neighbours neighbours, OpenedHere opened, MovedClock clock, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.opened = opened;
        this.db = db;
        this.house = new StandInHouse(clock);
    }

    @BeforeEach
    void named() {
        opened.here(true);
        neighbours
                .signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR))
                .get("/administration/connexion-ailleurs")
                .form("Enregistrer")
                .fill("Nom", "Le Pôle")
                .fill("Adresse de l’émetteur", house.address())
                .fill("Identifiant du client", StandInHouse.CLIENT)
                .fill("Secret", StandInHouse.SECRET)
                .tick("Un compte pour qui")
                .submit();
    }

    @AfterEach
    void without() {
        house.close();
        opened.here(false);
        for (var it : List.of("provider", "arrival", "link", "group", "seat"))
            db.sql("delete from people.oidc_" + it).update();
        db.sql("delete from web.attempt").update();
    }

    private WebAnswer come() {
        var visitor = web.visitor();
        return visitor.get(house.agreed(visitor.get("/connexion/ailleurs").header("Location")));
    }

    private void nobody(String why) {
        var answer = come();
        assertThat(answer.status()).as(why).isEqualTo(303);
        assertThat(answer.location()).as(why).startsWith("/connexion");
        assertThat(db.sql("select count(*) from people.oidc_link").single(Long.class))
                .as(why)
                .isZero();
    }

    @Test
    void while_it_sleeps_others_are_served() throws Exception {
        var sleep = house.sleeps();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<WebAnswer>>();
            for (int i = 0; i < 24; i++)
                waiting.add(many.submit(() -> web.visitor().get("/connexion/ailleurs")));
            Thread.sleep(1500);
            assertTimeout(
                    Duration.ofSeconds(5),
                    () -> assertThat(web.visitor().get("/connexion").status()).isEqualTo(200));
            sleep.countDown();
            for (var it : waiting) assertThat(it.get().status()).isEqualTo(303);
        }
    }

    @Test
    void what_it_signs_with_nothing_or_with_what_everybody_knows_is_nothing() {
        house.tells("s-1", "personne@exemple.org", true);
        house.forges(it -> part("{\"alg\":\"none\"}") + "." + it.split("\\.")[1] + ".");
        nobody("alg none");
        house.forges(it -> hs256(it.split("\\.")[1]));
        nobody("the public key as a secret");
        house.forges(it -> it.substring(0, it.lastIndexOf('.') + 1));
        nobody("no signature");
        house.forges(it -> it + ".a.b");
        nobody("five parts");
        house.forges(it -> "");
        nobody("none");
        house.forges(
                it -> it.replaceFirst("^[^.]*", part("{\"alg\":\"RS256\",\"kid\":\"a\",\"crit\":[\"x\"],\"x\":1}")));
        nobody("what it calls critical");
        house.forges(it -> part("[".repeat(200_000)) + "." + part("{\"a\":".repeat(100_000)) + ".AA");
        nobody("deep");
    }

    private static String hs256(String said) {
        var text = part("{\"alg\":\"HS256\",\"kid\":\"a\"}") + "." + said;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(StandInHouse.key().toRSAPublicKey().getEncoded(), "HmacSHA256"));
            return text + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void odd_claims_are_no_errors_of_the_machine() {
        house.tells("s-2", "personne@exemple.org", true);
        for (var wrong : List.<Consumer<JWTClaimsSet.Builder>>of(
                it -> it.claim("exp", "bientôt"),
                it -> it.claim("iat", List.of(1)),
                it -> it.claim("nbf", Map.of("a", 1)),
                it -> it.claim("exp", 1e300),
                it -> it.claim("aud", 7),
                it -> it.claim("iss", List.of("a")),
                it -> it.claim("sub", List.of("s-2")),
                it -> it.claim("nonce", List.of("a")),
                it -> it.claim("azp", Map.of("a", "b")))) {
            house.errs(wrong);
            nobody("odd");
        }
    }

    @Test
    void a_number_that_nothing_can_keep_is_nobody() {
        for (var it : List.of("s\u0000", "s\ud800", "s".repeat(300_000), "é".repeat(256))) {
            house.tells(it, "personne@exemple.org", true);
            nobody(it.substring(0, 2));
        }
    }

    @Test
    void odd_names_and_addresses_neither_break_nor_say_more_than_a_line() {
        for (var it : List.of(
                "a\u0000@exemple.org", "a".repeat(200_000) + "@exemple.org", "a\r\nBcc: b@exemple.org", "", "@")) {
            house.tells("s-3", it, true);
            nobody(it.length() > 40 ? it.substring(0, 40) : it);
        }
    }

    @Test
    void keys_without_end_cost_little() {
        house.tells("s-4", "personne@exemple.org", true);
        var huge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new java.math.BigInteger(4_000_000, new java.util.Random(1))
                        .setBit(0)
                        .toByteArray());
        var wide = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new java.math.BigInteger(16_384, new java.util.Random(1))
                        .setBit(0)
                        .setBit(16_383)
                        .toByteArray());
        var e = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new java.math.BigInteger("18446744073709551557").toByteArray());
        for (var keys : List.<Map<String, Object>>of(
                Map.of("keys", List.of(rsa(huge, huge))),
                Map.of("keys", List.of(rsa(huge, "AQAB"))),
                Map.of("keys", Collections.nCopies(300, rsa(wide, e))),
                Map.of("keys", List.of(Map.of("kty", "oct", "kid", "a", "k", "AAAA"))),
                Map.of("keys", "none"),
                Map.of("keys", List.of(7)),
                Map.of("clefs", List.of()))) {
            house.shows(keys);
            assertTimeout(Duration.ofSeconds(10), () -> nobody("keys"));
        }
    }

    private static Map<String, Object> rsa(String modulus, String exponent) {
        var key = new HashMap<String, Object>(Map.of("kty", "RSA", "kid", "a", "alg", "RS256"));
        key.put("n", modulus);
        key.put("e", exponent);
        return key;
    }
}
