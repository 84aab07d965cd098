package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.Browser;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What was sold without network reads as it was, says what one can do, and is lost to nobody when the network is back. */
@FabComTest
class AfterTheCutTest extends WithTablet {

    private final Web web;

    AfterTheCutTest(ApplicationContext beans, Web web) {
        super(beans);
        this.web = web;
    }

    private String at() {
        return "/caisse/" + till.id();
    }

    @Test
    void the_day_and_the_journal_say_when_it_was_sold_and_when_it_was_sent() {
        var sold = now().minus(Duration.ofHours(3));
        tablet.send(tablet.books(stall.shop.books, 2, session, sold));
        assertThat(clean(malo.get(at() + "/journee").text())).containsPattern("\\d h \\d\\d, envoyée à \\d+ h \\d\\d");
        var auditor = neighbours.signedIn(stall.with(Duty.AUDITOR, "Aude"));
        assertThat(clean(auditor.get(at() + "/journal").text()))
                .containsPattern("\\d h \\d\\d, envoyée le ")
                .contains("Vendue sans réseau le");
    }

    @Test
    void whoever_comes_back_to_a_closed_till_sees_what_is_to_be_taken_up() {
        var line = books(1);
        stall.close(till, 8000);
        tablet.send(line);
        var opening = malo.get(at());
        assertThat(opening.text()).contains("Ouvrir").contains("1 vente sans réseau à reprendre");
        stall.sessions.open(till.id(), 8000, stall.seller.id(), Ids.token());
        malo.get(at() + "/a-reprendre").form("Entrer cette vente").submit();
        assertThat(clean(malo.get(at() + "/journee").text()))
                .as("no notebook was copied")
                .doesNotContain("Copiée du cahier");
    }

    @Test
    void a_receipt_names_nobody_who_was_erased() throws SQLException {
        var number = stall.cash(till, stall.books(1, 100)).number();
        var receipt = malo.get(at() + "/ventes/" + number)
                .page()
                .select("a[href^=/ticket/]")
                .attr("href");
        assertThat(web.visitor().get(receipt).text()).contains("servi par");
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "update people.person set erased_at = now(), last_seen_on = null, password_hash = null, email = id"
                            + " || '@effacee.invalid' where id = '" + stall.seller.id() + "'");
        }
        assertThat(web.visitor().get(receipt).text()).contains("Livres").doesNotContain("servi par");
    }

    @Test
    void a_basket_on_hold_is_named_where_one_closes_and_leads_back() {
        malo.get(at()).form("Livres").submit();
        malo.get(at()).form("Mettre en attente").set("mot", "l’écharpe de René").submit();
        var closing = malo.get(at() + "/fermeture");
        assertThat(closing.text()).contains("l’écharpe de René · 1 €");
        assertThat(closing.click("Les encaisser ou les abandonner").text()).contains("l’écharpe de René");
    }

    /** The same on the device: a numbered object, a dear one, to whom its receipt goes, what waits, how it was paid. */
    @Test
    void without_network_the_page_says_what_one_can_do() throws SQLException {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("update flows.kind set guarantee_months = 24 where id = '" + stall.shop.chairs + "'");
        }
        try (var tab = Browser.get().open(web.address(), Browser.Look.PHONE).as(malo)) {
            var page = tab.page();
            tab.go(at());
            page.waitForFunction(TillOfflineStoryTest.READY);
            page.context().setOffline(true);
            page.locator("#ajout summary").click();
            page.locator("#unique").fill("82");
            page.locator(".till-typed button").click();
            page.getByText("un numéro ne se lit pas").waitFor();
            page.locator("#unique").fill("");
            TillOfflineStoryTest.sell(page, "1200", "Chaises");
            page.locator("#ajout [data-said-wrong]").waitFor();
            assertThat(clean(page.locator("#ajout [data-said-wrong]").innerText()))
                    .contains("1 200 €");
            TillOfflineStoryTest.sell(page, "18", "Chaises");
            page.locator("#a-payer[data-cents='1800']").waitFor();
            page.locator(".till-three [value=CARD]").check();
            page.locator("#paye .go").click();
            page.getByText("reçu provisoire n° 1").waitFor();
            page.getByLabel("À qui remettre le ticket").fill("Mme Roy");
            page.getByLabel("À qui remettre le ticket").blur();
            page.getByText("Ticket à remettre à Mme Roy").waitFor();
            assertThat(clean(page.locator("[data-slips] ul").innerText()))
                    .contains("18 € (Chaises · carte)")
                    .containsPattern("Provisoire 1, "
                            + now().atZone(org.fabcom.kernel.Days.ZONE).getHour() + " h ");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.tooWide()).isFalse();
            tab.picture("till-cut");
            TillOfflineStoryTest.sell(page, "", "Livres");
            page.locator("#a-payer[data-cents='100']").waitFor();
            page.getByText("Prix global, abandonner").click();
            page.getByLabel("Un mot pour le retrouver").fill("écharpe");
            page.getByText("Mettre en attente", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByText("écharpe · 1 €").waitFor();
            page.context().setOffline(false);
            page.getByText("1 vente envoyée").waitFor();
            page.getByText("Ticket à remettre à Mme Roy").waitFor();
            page.getByText("C’est remis").click();
            page.getByText("Ticket à remettre")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            page.locator(".till-head a[href$='/fermeture']").click();
            page.getByText("En attente sur cet appareil, pas encore vendu").waitFor();
            page.locator(".till-head a[href$='/fermeture']").click();
            page.getByText("J’ai compté").waitFor();
        }
    }

    @Test
    void when_the_session_is_gone_the_page_leads_to_the_door() {
        try (var tab = Browser.get().open(web.address(), Browser.Look.PHONE).as(malo)) {
            var page = tab.page();
            tab.go(at());
            page.waitForFunction(TillOfflineStoryTest.READY);
            page.context().setOffline(true);
            TillOfflineStoryTest.sell(page, "", "Livres");
            page.locator("#a-payer[data-cents='100']").waitFor();
            page.locator("#paye .go").click();
            page.getByText("reçu provisoire n° 1").waitFor();
            page.context().clearCookies();
            page.context().setOffline(false);
            page.getByText("Reconnectez-vous").waitFor();
            assertThat(page.locator("[data-why] a").getAttribute("href"))
                    .isEqualTo("/connexion?suite=%2Fcaisse%2F" + till.id());
        }
    }
}
