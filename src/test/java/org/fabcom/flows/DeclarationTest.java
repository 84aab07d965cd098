package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The quarter of Ecomaison: figures by channel, sent from the 15th of the second month on, frozen, accepted or sent back. */
@FabComTest
class DeclarationTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Intakes intakes;
    private final Sql db;
    private final MovedClock clock;

    DeclarationTest(ApplicationContext beans, Neighbours neighbours, Intakes intakes, Sql db, Clock clock) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.intakes = intakes;
        this.db = db;
        this.clock = (MovedClock) clock;
    }

    @AfterEach
    void back() {
        clock.back();
    }

    @Test
    void a_quarter_from_its_weighings_to_its_pro_forma() {
        var shop = new Shop("Déclare", beans);
        intakes.record(shop.arrival(shop.chairs, 12_345, Sent.SHOP, shop.key()));
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/declarations/" + shop.owner();
        var quarter = LocalDate.of(shop.today.getYear(), (shop.today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        var at = path + "?trimestre=" + quarter;
        assertThat(keeper.post(
                                path + "/correspondance",
                                "trimestre",
                                quarter.toString(),
                                "objet-" + shop.chairs,
                                "SEAT")
                        .status())
                .isEqualTo(303);
        assertThat(keeper.get(at).page().select("tbody td").first().text()).isEqualTo("0,012 t");
        assertThat(keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "SUBMITTED")
                        .status())
                .as("not open yet")
                .isEqualTo(409);
        clock.forward(Duration.ofDays(java.time.temporal.ChronoUnit.DAYS.between(
                shop.today, quarter.plusMonths(4).plusDays(14))));
        keeper = neighbours.signedIn(shop.manager);
        assertThat(keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "SUBMITTED")
                        .status())
                .isEqualTo(303);
        assertThat(keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "SUBMITTED")
                        .status())
                .as("submitted twice")
                .isEqualTo(409);
        assertThat(keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "RETURNED")
                        .status())
                .as("without a reason")
                .isEqualTo(422);
        keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "RETURNED", "mots", "Preuve illisible");
        keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "SUBMITTED");
        keeper.post(path + "/etape", "trimestre", quarter.toString(), "etape", "ACCEPTED", "mots", "PF-2026-77");
        assertThat(db.sql(
                                "select string_agg(step, ' ' order by entry) from flows.declaration_step where owner = :owner")
                        .param("owner", shop.owner().value())
                        .single(String.class))
                .isEqualTo("SUBMITTED RETURNED SUBMITTED ACCEPTED");
        assertThat(db.sql(
                                "select figures -> 'SEAT' -> 'in' ->> 0 from flows.declaration_step where owner = :owner and step = 'SUBMITTED' limit 1")
                        .param("owner", shop.owner().value())
                        .single(String.class))
                .isEqualTo("12345");
        assertThat(keeper.get(at).page().text()).contains("PF-2026-77");
    }

    @Test
    void proofs_are_frozen_with_the_declaration_and_what_it_brings_is_followed_to_its_payment() {
        var shop = new Shop("Prouve", beans);
        intakes.record(shop.arrival(shop.chairs, 2_500_000, Sent.SHOP, shop.key()));
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/declarations/" + shop.owner();
        var quarter = LocalDate.of(shop.today.getYear(), (shop.today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        var at = path + "?trimestre=" + quarter;
        var tri = quarter.toString();
        keeper.post(path + "/correspondance", "trimestre", tri, "objet-" + shop.chairs, "SEAT");
        var proof = "bordereau du 3".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keeper.upload(path + "/preuve", "preuve", "bordereau.txt", proof, Map.of("trimestre", tri))
                        .status())
                .isEqualTo(303);
        assertThat(keeper.upload(path + "/preuve", "preuve", "vide.txt", new byte[0], Map.of("trimestre", tri))
                        .status())
                .isEqualTo(422);
        var page = keeper.get(at);
        assertThat(page.page().select("#preuves a").text()).isEqualTo("bordereau.txt");
        var sha = HexFormat.of().formatHex(sha256(proof));
        assertThat(page.page().select("#preuves li").text()).contains(sha);
        var file = page.page().select("#preuves a").attr("href");
        assertThat(keeper.get(file).body()).isEqualTo("bordereau du 3");
        assertThat(neighbours.signedIn(neighbours.person("Curieuse")).get(file).status())
                .isEqualTo(404);

        assertThat(support(page)).contains("Attendu, hors taxes : inconnu");
        var rate = new String[] {"trimestre", tri, "filiere", "FURNITURE", "assiette", "IN_1", "taux", "40,10"};
        assertThat(keeper.post(path + "/bareme", rate).status()).as("no source").isEqualTo(422);
        var sourced = Arrays.copyOf(rate, rate.length + 2);
        sourced[rate.length] = "source";
        sourced[rate.length + 1] = "contrat 2026, annexe 2";
        assertThat(keeper.post(path + "/bareme", sourced).status()).isEqualTo(303);
        assertThat(support(keeper.get(at))).as("2.5 t at 40.10 €").contains("100,25", "contrat 2026, annexe 2");

        clock.forward(Duration.ofDays(java.time.temporal.ChronoUnit.DAYS.between(
                shop.today, quarter.plusMonths(4).plusDays(14))));
        keeper = neighbours.signedIn(shop.manager);
        keeper.post(path + "/etape", "trimestre", tri, "etape", "SUBMITTED");
        keeper.post(path + "/etape", "trimestre", tri, "etape", "ACCEPTED", "mots", "PF-1");
        assertThat(keeper.post(path + "/etape", "trimestre", tri, "etape", "INVOICED", "mots", "F-9 pour PF-1")
                        .status())
                .as("without an amount")
                .isEqualTo(422);
        keeper.post(
                path + "/etape", "trimestre", tri, "etape", "INVOICED", "mots", "F-9 pour PF-1", "montant", "100,25");
        keeper.post(path + "/etape", "trimestre", tri, "etape", "PAID", "mots", "virement", "montant", "60");
        keeper.post(path + "/etape", "trimestre", tri, "etape", "PAID", "mots", "solde", "montant", "40,25");
        assertThat(support(keeper.get(at))).contains("Facturé : 100,25", "Payé : 100,25");
        assertThat(db.sql(
                                "select proofs -> 0 ->> 'sha256' from flows.declaration_step where owner = :owner and step = 'SUBMITTED'")
                        .param("owner", shop.owner().value())
                        .single(String.class))
                .isEqualTo(sha);

        assertThat(keeper.get(at).text()).doesNotContain("ne sont plus ceux de la déclaration");
        intakes.record(shop.arrival(
                List.of(new Intakes.Weighed(shop.chairs, 1_000, null, 0, Sent.SHOP)), shop.today, true, shop.key()));
        assertThat(keeper.get(at).text()).contains("ne sont plus ceux de la déclaration");
        keeper.post(path + "/etape", "trimestre", tri, "etape", "REOPENED", "mots", "un apport oublié");
        assertThat(keeper.post(path + "/etape", "trimestre", tri, "etape", "SUBMITTED")
                        .status())
                .as("declared again, corrected")
                .isEqualTo(303);
    }

    @Test
    void a_rate_that_is_too_high_is_told_and_a_step_pressed_in_two_tabs_is_taken_once() {
        var shop = new Shop("Deux onglets", beans);
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/declarations/" + shop.owner();
        var quarter = LocalDate.of(shop.today.getYear(), (shop.today.getMonthValue() - 1) / 3 * 3 + 1, 1)
                .minusMonths(6);
        var tri = quarter.toString();
        var much = keeper.post(
                path + "/bareme",
                "trimestre",
                tri,
                "filiere",
                "FURNITURE",
                "assiette",
                "IN_1",
                "taux",
                "100001",
                "source",
                "x");
        assertThat(much.status()).isEqualTo(422);
        assertThat(much.text()).contains("C’est plus que");

        keeper.post(path + "/correspondance", "trimestre", tri, "objet-" + shop.chairs, "SEAT");
        keeper.post(path + "/etape", "trimestre", tri, "etape", "SUBMITTED");
        keeper.post(path + "/etape", "trimestre", tri, "etape", "ACCEPTED", "mots", "PF-1");
        var at = path + "?trimestre=" + tri;
        var one = keeper.get(at)
                .form("Noter cette étape")
                .set("etape", "INVOICED")
                .set("mots", "F-9")
                .set("montant", "10");
        var other = keeper.get(at)
                .form("Noter cette étape")
                .set("etape", "INVOICED")
                .set("mots", "F-9")
                .set("montant", "10");
        assertThat(one.submit().status()).isEqualTo(303);
        assertThat(other.submit().status()).as("the other tab").isEqualTo(409);
        assertThat(one.submit().status()).as("a second press").isEqualTo(409);
        assertThat(support(keeper.get(at))).contains("Facturé : 10 €");
    }

    private static String support(WebAnswer page) {
        return page.page().select("#soutien").text().replace('\u202f', ' ');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
