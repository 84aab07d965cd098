package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who reads a quote that ends, or that somebody asks to end, knows it wherever they look. */
@FabComTest
class QuoteEndingTest extends QuotesOfALab {

    QuoteEndingTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_request_to_end_it_and_its_invoice_know_of_each_other() {
        var it = accepted(garden.id());
        buyer.get(it.url()).form("Demander d’y mettre fin").submit();
        assertThat(plain(seller.get("/structures/" + lab + "/factures").text()))
                .contains("Devis " + it.number() + " · Les Jardins, qui demande d’y mettre fin");
        var draft = seller.get(it.url()).form("Facturer").submit().follow();
        assertThat(draft.text()).contains("qui demande d’y mettre fin");
        assertThat(buyer.get(it.url()).text())
                .contains("Vous demandez d’y mettre fin", "Une facture, ou son brouillon, existe déjà");
        assertThat(seller.get(it.url()).text())
                .contains("Les Jardins demande de mettre fin", "Une facture, ou son brouillon, existe déjà")
                .doesNotContain("D’accord, y mettre fin");
        draft.form("Jeter").submit();
        assertThat(seller.get(it.url()).form("D’accord, y mettre fin").submit().status())
                .isEqualTo(303);
        for (var who : List.of(buyer, seller))
            assertThat(who.get(it.url()).text())
                    .contains("terminé d’un commun accord")
                    .doesNotContain("tient jusqu’au");
    }

    /** A private person has no manager. */
    @Test
    void who_has_yet_to_decide_is_said_as_they_are() {
        assertThat(seller.get(offered(martine.id()).url()).text())
                .contains("Martine Chauvet doit encore décider.")
                .doesNotContain("gestionnaire peut accepter");
        assertThat(seller.get(offered(garden.id()).url()).text()).contains("gestionnaire peut accepter");
    }

    @Test
    void each_notice_says_what_happened() {
        var it = offered(garden.id());
        await().untilAsserted(() ->
                assertThat(buyer.get("/moi/avis").text()).contains("propose une version du devis " + it.number()));
        quotes.offer(
                it.id(),
                1,
                new Quotes.Offer(
                        "",
                        "",
                        Days.today(clock).plusDays(30),
                        List.of(new QuoteLine.Money("Formation", 90_00, 200, 2000))),
                paul.id());
        await().untilAsserted(() -> assertThat(buyer.get("/moi/avis").text())
                .contains("propose une nouvelle version du devis " + it.number()));
        buyer.get(it.url()).form("Décliner ce devis").submit();
        await().untilAsserted(() -> assertThat(seller.get("/moi/avis").text())
                .contains("Le devis " + it.number() + " avec Les Jardins est décliné.")
                .doesNotContain("retiré"));
        assertThat(buyer.get(it.url()).text()).doesNotContain("tient jusqu’au");
    }
}
