package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.refunds.Refunds.Back;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Sums that a hand in a hurry gets wrong: none is sealed, given back or sold before somebody looked. */
@FabComTest
class MistypedSumsTest extends WithTablet {

    private final Web web;

    MistypedSumsTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
    }

    private String path() {
        return "/caisse/" + till.id();
    }

    private WebAnswer line(String key, String typed) {
        return malo.get(path()).form(key).fill("Nombre", typed).submit();
    }

    @Test
    void the_gap_that_is_sealed_is_the_gap_that_was_shown() {
        stall.cash(till, stall.books(3, 300));
        var shown = malo.get(path() + "/fermeture")
                .form("J’ai compté")
                .set("total", "81")
                .submit();
        assertThat(shown.text()).contains("Fermer, il manque 2 €");
        stall.cash(till, stall.chairs(1, 1800));
        var moved = shown.form("Fermer, il manque 2 €")
                .set("total", "81")
                .set("pourquoi", "deux euros perdus")
                .submit();
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.text()).contains("de 83 € à 101 €").contains("Fermer, il manque 20 €");
        assertThat(stall.events.newest(till.id(), EventKind.COUNTED)).isEmpty();
        moved.form("Fermer, il manque 20 €")
                .set("total", "81")
                .set("pourquoi", "deux euros perdus")
                .submit();
        assertThat(stall.events
                        .newest(till.id(), EventKind.COUNTED)
                        .orElseThrow()
                        .said()
                        .path("gap")
                        .asLong())
                .isEqualTo(-20_00);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** Between the page and the lock of the till too. */
    @Test
    void a_sale_that_comes_at_the_very_moment_stops_the_closing() {
        stall.cash(till, stall.books(3, 300));
        assertThatThrownBy(() ->
                        stall.sessions.close(till.id(), 0, 2_00L, 0, "rien", true, stall.seller.id(), Ids.token()))
                .isInstanceOf(Problem.class);
        assertThat(stall.sessions.current(till.id())).isPresent();
    }

    @Test
    void cash_that_is_not_in_the_drawer_is_given_back_only_knowingly() {
        var sold = stall.sell(till, List.of(stall.chairs(1, 100_00)), Payment.of(Means.CARD, 100_00));
        var page = malo.get(path() + "/ventes/" + sold.number());
        var asked = page.form("Rembourser")
                .set("combien-1", "1")
                .set("motif", "cassée")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Rendre 100 € en espèces").contains("que 80 € dans le tiroir");
        assertThat(asked.form("Rembourser")
                        .set("combien-1", "1")
                        .set("motif", "cassée")
                        .set("sur", "oui")
                        .submit()
                        .follow()
                        .text())
                .contains("100 € sont rendus");
    }

    /** Whoever chose the card and forgot a word does not give cash a moment later. */
    @Test
    void the_means_that_was_chosen_stays_when_a_word_is_missing() {
        var sold = stall.sell(till, List.of(stall.chairs(1, 100_00)), Payment.of(Means.CARD, 100_00));
        var asked = malo.get(path() + "/ventes/" + sold.number())
                .form("Rembourser")
                .set("combien-1", "1")
                .set("moyen", "CARD")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("[name=moyen][checked]").eachAttr("value"))
                .containsExactly("CARD");
    }

    @Test
    void no_cheque_is_given_back_where_none_was_given() {
        var sold = stall.sell(till, List.of(stall.chairs(1, 100_00)), Payment.of(Means.CARD, 100_00));
        assertThatThrownBy(() -> stall.refund(till, sold.number(), Means.CHEQUE, new Back(1, 1, 100_00)))
                .isInstanceOf(Problem.class);
        assertThat(stall.events.newest(till.id(), EventKind.REFUND)).isEmpty();
    }

    @Test
    void one_price_for_the_whole_ticket_is_asked_when_it_is_out_of_the_ordinary() {
        line("Chaises", "20");
        var asked =
                malo.get(path()).form("Changer le prix").set("total", "1999").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("1 999 € pour tout le ticket, au lieu de 20 € ?");
        assertThat(malo.get(path()).text()).contains("Encaisser 20 €");
        var other = asked.form("Changer le prix").set("total", "2999").submit();
        assertThat(other.status()).as("another number is asked again").isEqualTo(422);
        other.form("Changer le prix").submit();
        assertThat(malo.get(path()).text()).contains("Encaisser 2 999 €");
        var less =
                malo.get(path()).form("Changer le prix").set("total", "19,99").submit();
        assertThat(less.follow().text()).contains("Encaisser 19,99 €");
    }

    /** Said beside the number, and the ticket stays one that can be paid. */
    @Test
    void what_no_ticket_can_bear_is_refused_where_it_is_typed() {
        line("Chaises", "20");
        var most =
                malo.get(path()).form("Changer le prix").set("total", "999999").submit();
        assertThat(most.status()).isEqualTo(422);
        assertThat(most.text()).contains("plus que ce qu’une ligne de ticket peut porter");
        var asked = line("Chaises", "9999999");
        var again = asked.form("Chaises").fill("Nombre", "9999999").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("peut porter").contains("Encaisser 20 €");
        assertThat(malo.get(path()).form("Encaisser").submit().follow().text()).contains("Vente n°");
    }

    @Test
    void a_rate_is_told_as_one_writes_it() {
        var sold = stall.cash(till, stall.books(3, 300));
        assertThat(malo.get(path() + "/ventes/" + sold.number()).text()).contains("TVA 5,5 %");
    }

    /** A tap that lands twice, on a telephone: the second form finds nothing left, and nothing is wrong. */
    @Test
    void the_same_refund_sent_twice_is_told_as_given_back() {
        long number = stall.cash(till, stall.chairs(1, 1800)).number();
        var form = malo.get(path() + "/ventes/" + number)
                .form("Rembourser")
                .set("combien-1", "1")
                .set("motif", "pied cassé");
        assertThat(form.submit().follow().text()).contains("18 € sont rendus");
        var again = form.submit();
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.follow().text()).contains("C’est déjà rendu, une seule fois.");
        assertThat(stall.events.concerning(till.id(), number)).hasSize(1);
    }

    @Test
    void what_is_no_number_at_the_closing_is_told_as_what_it_is() {
        stall.cash(till, stall.books(3, 300));
        var coins = malo.get(path() + "/fermeture")
                .form("J’ai compté")
                .set("p500", "1,5")
                .submit();
        assertThat(coins.text()).contains("« 1,5 » ne se lit pas : tapez un nombre entier.");
        var left = malo.get(path() + "/fermeture")
                .form("J’ai compté")
                .set("total", "81")
                .submit()
                .form("Fermer, il manque 2 €")
                .set("pourquoi", "deux euros perdus")
                .set("reste", "vingt")
                .submit();
        assertThat(left.status()).isEqualTo(422);
        assertThat(left.text())
                .contains("Ce nombre ne se lit pas")
                .doesNotContain("Il ne peut rester plus que ce qui a été compté");
    }

    @Test
    void a_number_that_cannot_be_read_is_named_without_a_key_too() {
        var refused = malo.get(path()).form("Ajouter").set("nombre", "douze").submit();
        assertThat(refused.text()).contains("« douze » ne se lit pas").doesNotContain("l’objet : .");
    }

    /** With and without network: the sign of the euro is the comma, and a sum with it is a price. */
    @Test
    void four_euros_fifty_is_read_so_on_the_page_and_on_the_device() {
        assertThat(line("Chaises", "4€50").follow().text()).contains("Encaisser 4,50 €");
        assertThat(line("Livres", "3 €").text()).contains("Livres à 3 € au lieu de 1 €");
        try (var tab =
                Browser.get().open(web.address(), TillOfflineStoryTest.TABLET).as(malo)) {
            var page = tab.page();
            tab.go(path());
            page.waitForFunction(TillOfflineStoryTest.READY);
            page.context().setOffline(true);
            TillOfflineStoryTest.sell(page, "6 € 50", "Chaises");
            page.locator("#a-payer[data-cents='1100']").waitFor();
            assertThat(page.locator("[data-said-wrong]").count()).isZero();
            page.context().setOffline(false);
        }
    }

    /** What others pay is off what one hands over in cash; the change is that of the rest. */
    @Test
    void the_notes_offered_are_those_of_the_rest() {
        line("Chaises", "40");
        line("Chaises", "40");
        malo.get(path()).form("Changer le prix").set("total", "90").submit();
        var ticket = malo.get(path()).text();
        assertThat(ticket).contains("100 €").contains("rendre 10 €");
        try (var tab =
                Browser.get().open(web.address(), TillOfflineStoryTest.TABLET).as(malo)) {
            var page = tab.go(path()).page();
            page.locator("#a-payer[data-cents='9000']").waitFor();
            page.locator("summary:has-text('En plusieurs fois')").click();
            page.locator("[name=carte]").fill("42€50");
            page.locator(".till-given label:visible").nth(1).click();
            assertThat(page.locator(".till-given label:visible").allInnerTexts().stream()
                            .map(it -> it.replaceAll("[\\s\u00a0\u202f]+", " "))
                            .toList())
                    .containsExactly("47,50 € juste", "50 € rendre 2,50 €");
            page.locator("main button.go").click();
            page.locator(".till-sold").waitFor();
            assertThat(page.locator(".till-sold").innerText().replaceAll("[\\s\u00a0\u202f]+", " "))
                    .contains("À rendre 2,50 €");
        }
        assertThat(sold()).singleElement().satisfies(it -> {
            assertThat(it.cents()).isEqualTo(90_00);
            assertThat(it.payments()).extracting(Payment::cents).containsExactly(42_50L, 47_50L);
            assertThat(it.lines()).extracting(SaleLine::cents).containsExactly(45_00L, 45_00L);
        });
    }
}
