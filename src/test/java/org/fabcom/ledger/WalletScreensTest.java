package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** The first payment on a phone without script, then every page of the wallet without a barrier. */
@FabComTest
record WalletScreensTest(
        Web web, Neighbours neighbours, Currencies currencies, Ledger ledger, PaymentRequests requests) {

    @Test
    void a_first_payment_on_a_phone_and_no_barrier_on_any_page() {
        var board = neighbours.person("Bureau", InstanceRole.ADMINISTRATOR);
        var oxana = neighbours.person("Oxana Kovalenko-Le Bihan", InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR);
        var nadia = neighbours.person("Nadia");
        neighbours.association("Les Jardins partagés du Gué-de-Vernoux", oxana);
        var hours = currencies
                .add(Currencies.Draft.hours("Heure", new Limits(-600L, 2400L)), board.id())
                .orElseThrow();
        var gue = currencies
                .add(Currencies.Draft.money("Gué", "gués", Regime.ISSUED, new Limits(0L, null)), board.id())
                .orElseThrow();
        ledger.issue(oxana.id(), Amount.one(gue.id(), 123_450), board.id(), Purse.aKey(), "Change")
                .booked();
        ledger.reserve(Purse.order(oxana.id(), nadia.id(), hours, 60)).booked();
        ledger.pay(Purse.order(nadia.id(), oxana.id(), hours, 390)).booked();
        var asked = (Answer.Done) requests.ask(new Order(
                oxana.id(), nadia.id(), Amount.one(hours.id(), 120), nadia.id(), Purse.aKey(), "Remorque vélo"));
        try (var tab = Browser.get().open(web.address(), Look.PHONE.withoutScripts())) {
            signIn(tab, oxana.email().text());
            tab.go("/porte-monnaie");
            tab.page().getByText("Payer").first().click();
            tab.page().getByText("Nadia").first().click();
            tab.page().getByText("Heure").first().click();
            tab.page().getByLabel("Combien").fill("2 h");
            tab.page().locator("main button.go").click();
            assertThat(tab.page().content()).contains("Il vous reste");
        }
        assertThat(ledger.balance(oxana.id(), hours.id()).orElseThrow().available())
                .isEqualTo(210);
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            signIn(tab, oxana.email().text());
            var pages = List.of(
                    "/porte-monnaie",
                    "/porte-monnaie/releve",
                    "/payer?a=" + nadia.id(),
                    "/recevoir",
                    "/porte-monnaie/demandes/" + asked.id(),
                    "/porte-monnaie/confiance",
                    "/monnaies",
                    "/monnaies/nouvelle?genre=heures",
                    "/monnaies/" + gue.id(),
                    "/monnaies/limites?q=nadia",
                    "/monnaies/limites/" + hours.id() + "?qui=" + nadia.id());
            for (var path : pages)
                tab.seen(path, List.of(Look.PHONE, Look.DESK), look -> {
                    tab.picture("ledger" + path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[^a-z]+", "-"));
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                    assertThat(tab.tooWide()).as("sideways scroll of " + path).isFalse();
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static void signIn(Browser.Tab tab, String email) {
        tab.go("/connexion");
        tab.page().getByLabel("Courriel").fill(email);
        tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
        tab.page().locator("main button.go").click();
    }
}
