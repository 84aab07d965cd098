package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The till in a browser whose network is cut. */
@FabComTest
class TillOfflineStoryTest {

    static final Look TABLET = new Look(1024, false, true);

    /** The device has its key, the worker has the page. */
    static final String READY = """
            async () => {
              await navigator.serviceWorker.ready;
              const page = (await Promise.all((await caches.keys()).map(async it => (await caches.open(it)).match(location.pathname)))).some(it => it);
              const devices = await new Promise(done => { const a = indexedDB.open('fabcom-caisse'); a.onsuccess = () => {
                const r = a.result.transaction('device').objectStore('device').count();
                r.onsuccess = () => { a.result.close(); done(r.result); }; }; });
              return page && devices === 1;
            }""";

    private final Web web;
    private final Neighbours neighbours;
    private final Stall stall;

    TillOfflineStoryTest(ApplicationContext beans, Web web, Neighbours neighbours) {
        this.web = web;
        this.neighbours = neighbours;
        this.stall = new Stall("La Remise du Pays des Trois-Rivières", beans);
    }

    private Tab tablet(Look look) {
        return Browser.get().open(web.address(), look).as(neighbours.signedIn(stall.seller));
    }

    private List<SaleRead> sold(Till till) {
        return stall.events.between(till.id(), 1, stall.events.last(till.id())).stream()
                .filter(it -> it.kind() == EventKind.SALE)
                .map(SaleRead::of)
                .toList();
    }

    /**
     * La même journée, sans réseau : Malo ouvre, la connexion tombe pendant un envoi, il vend vingt-deux fois ; le remboursement
     * attend ; le réseau revient, tout part une fois, il rembourse, compte et ferme.
     */
    @Test
    void la_meme_journee_sans_reseau() {
        var till = stall.till("Caisse");
        var path = "/caisse/" + till.id();
        try (var tab = tablet(TABLET)) {
            var page = tab.page();
            // Malo compte son fond, 80 €, et ouvre : il y a encore du réseau.
            tab.go(path);
            page.getByLabel("Combien y a-t-il dans le tiroir").fill("80");
            page.locator("main button.go").click();
            page.locator("#ticket").waitFor();
            page.waitForFunction(READY);
            // Une dame pose un livre ; le réseau tombe pendant qu’on encaisse : la maison a vendu, la réponse n’arrive
            // pas.
            page.locator("#nombre").press("z");
            page.locator("#a-payer[data-cents='100']").waitFor();
            page.route("**" + path + "/encaisser", route -> {
                route.fetch();
                route.abort();
            });
            page.route("**" + path + "/file", route -> route.abort());
            page.keyboard().press("F9");
            page.locator(".till-sold").waitFor();
            assertThat(clean(page.locator(".till-sold"))).contains("reçu provisoire n° 1");
            page.context().setOffline(true);
            page.unroute("**" + path + "/encaisser");
            page.unroute("**" + path + "/file");
            assertThat(sold(till)).hasSize(1);
            // Dix-neuf livres de plus, au clavier comme d’habitude.
            for (int i = 2; i <= 20; i++) {
                page.keyboard().press("z");
                page.locator("#a-payer[data-cents='100']").waitFor();
                page.keyboard().press("F9");
                page.getByText("reçu provisoire n° " + i + " :").waitFor();
            }
            page.getByText("20 ventes gardées sur cet appareil").waitFor();
            assertThat(clean(page.locator("[data-count]")))
                    .isEqualTo("Sans réseau · 20 ventes gardées sur cet appareil");
            // Il recharge la page par mégarde : elle est là, et ce qu’elle garde aussi.
            page.reload();
            page.getByText("20 ventes gardées sur cet appareil").waitFor();
            // Une chaise à 18 € et un livre, payés 5 € par carte et 20 € en billet : 6 € à rendre, affichés avant
            // d’encaisser.
            sell(page, "18", "Chaises");
            page.locator("#a-payer[data-cents='1800']").waitFor();
            sell(page, "", "Livres");
            page.locator("#a-payer[data-cents='1900']").waitFor();
            page.locator(".till-pay summary").click();
            page.locator("#carte").fill("5");
            page.locator("#recu-autre").fill("10");
            page.locator("main button.go").click();
            assertThat(clean(page.locator("[data-said-wrong]"))).isEqualTo("Il manque 4 €.");
            page.locator("#recu-autre").fill("20");
            page.locator("main button.go").click();
            page.getByText("reçu provisoire n° 21").waitFor();
            assertThat(clean(page.locator(".till-sold"))).contains("À rendre 6 €");
            // Un frigo attend pendant qu’une autre personne passe, puis il est payé par carte.
            sell(page, "30", "Frigos");
            page.locator("#a-payer[data-cents='12000']").waitFor();
            page.getByText("Prix global, abandonner").click();
            page.getByLabel("Un mot pour le retrouver").fill("le monsieur au camion");
            page.getByText("Mettre en attente", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByText("le monsieur au camion · 120 €").click();
            page.locator("#a-payer[data-cents='12000']").waitFor();
            page.getByText("Carte", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("main button.go").click();
            page.getByText("reçu provisoire n° 22").waitFor();
            // La chaise revient : cela attend le réseau, et la caisse le dit.
            page.getByText("Depuis l’ouverture").click();
            page.getByText("Rembourser, compter et fermer attendent le réseau").waitFor();
            assertThat(tab.barriers()).isEmpty();
            tab.picture("till-offline");
            assertThat(sold(till)).as("nothing came in yet but the first").hasSize(1);
            // Le réseau revient : tout part, une fois.
            page.context().setOffline(false);
            page.locator("[data-offline]")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.VISIBLE));
            page.getByText("22 ventes envoyées").waitFor();
            assertThat(sold(till)).hasSize(22);
            var chair = sold(till).get(20);
            assertThat(chair.cents()).isEqualTo(1900);
            assertThat(chair.payments())
                    .extracting(it -> it.means() + " " + it.cents())
                    .containsExactly("CARD 500", "CASH 1400");
            // La chaise revient pour de bon : 18 € rendus en espèces.
            tab.go(path + "/ventes/" + chair.event().number());
            page.locator("#combien-1").fill("1");
            page.locator("#motif").fill("un pied cassé");
            page.locator("button[form=rendu]").click();
            page.getByText("sont rendus").waitFor();
            // Il compte : 80 + 20 + 14 − 18 = 96 €, c’est juste, et il ferme.
            tab.go(path + "/fermeture");
            page.locator("#total").fill("96");
            page.locator("main button.go").click();
            page.getByText("Fermer, c’est juste").click();
            page.getByText("est fermée").waitFor();
        }
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        assertThat(day.totals().sales()).isEqualTo(22);
        assertThat(day.totals().refunds()).isEqualTo(1);
        assertThat(day.totals().cents()).isEqualTo(2000 + 1900 + 12000 - 1800);
        assertThat(sold(till).stream().filter(it -> it.keptAt() != null)).hasSize(21);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** A basket that was begun with network is finished without it, and is not on the server afterwards. */
    @Test
    void a_basket_is_finished_without_network_and_every_look_has_no_barrier() {
        for (var look : List.of(new Look(360, false, true), new Look(768, false, true), TABLET, TABLET.inTheDark())) {
            var till = stall.open("Caisse " + look.name(), 0);
            try (var tab = tablet(look)) {
                var page = tab.page();
                tab.go("/caisse/" + till.id());
                page.waitForFunction(READY);
                sell(page, "", "Livres");
                page.locator("#a-payer[data-cents='100']").waitFor();
                page.context().setOffline(true);
                sell(page, "2", "Livres");
                page.locator("#a-payer[data-cents='300']").waitFor();
                sell(page, "", "Chaises");
                assertThat(clean(page.locator("[data-said-wrong]")))
                        .isEqualTo("Tapez le prix, puis touchez l’objet : Chaises.");
                sell(page, "1,250", "Frigos");
                page.locator("#a-payer[data-cents='800']").waitFor();
                page.getByText("Prix global, abandonner").click();
                page.getByLabel("Prix de tout le ticket").fill("7,50");
                page.getByText("Changer le prix").click();
                page.locator("#a-payer[data-cents='750']").waitFor();
                page.getByText("Arrondir à 8 €").click();
                page.locator("#a-payer[data-cents='800']").waitFor();
                assertThat(tab.barriers()).as(look.name()).isEmpty();
                assertThat(tab.tooWide()).as(look.name()).isFalse();
                tab.picture("till-offline-ticket");
                page.locator("main button.go").click();
                page.getByText("reçu provisoire n° 1").waitFor();
                tab.picture("till-offline-sold");
                page.context().setOffline(false);
                page.getByText("1 vente envoyée").waitFor();
                assertThat(clean(page.locator(".till-ticket"))).contains("Rien encore");
            }
            assertThat(sold(till)).hasSize(1);
            var sale = sold(till).getFirst();
            assertThat(sale.cents()).isEqualTo(800);
            assertThat(sale.lines())
                    .extracting(it -> it.way().name())
                    .containsExactly("SOLD", "SOLD", "SOLD", "ROUND_UP");
            assertThat(sale.lines().get(2).grams()).isEqualTo(1250);
        }
    }

    /** Whoever reads that a sale is kept may type the next one at once: what was paid is no longer to be paid. */
    @Test
    void what_is_said_sold_is_not_to_be_paid_any_more() {
        var till = stall.open("Caisse", 0);
        try (var tab = tablet(TABLET)) {
            var page = tab.page();
            tab.go("/caisse/" + till.id());
            page.waitForFunction(READY);
            page.context().setOffline(true);
            page.evaluate("""
                    () => {
                      window.seen = [];
                      new MutationObserver(all => all.flatMap(it => [...it.addedNodes]).filter(it => it.matches?.('.till-sold'))
                        .forEach(() => window.seen.push(document.getElementById('a-payer')?.dataset.cents ?? 'nothing')))
                        .observe(document.querySelector('main'), { childList: true, subtree: true });
                    }""");
            for (int i = 1; i <= 2; i++) {
                sell(page, "2", "Livres");
                page.locator("#a-payer[data-cents='200']").waitFor();
                page.keyboard().press("F9");
                page.getByText("reçu provisoire n° " + i + " :").waitFor();
            }
            assertThat(page.evaluate("() => window.seen")).isEqualTo(List.of("nothing", "nothing"));
        }
    }

    /** What waits on a device waits there alone, and is paid with the network as without it. */
    @Test
    void a_basket_that_waits_on_the_device_is_nowhere_else() {
        var till = stall.open("Caisse", 0);
        try (var tab = tablet(TABLET)) {
            var page = tab.page();
            tab.go("/caisse/" + till.id());
            page.waitForFunction(READY);
            sell(page, "", "Livres");
            page.locator("#a-payer[data-cents='100']").waitFor();
            page.context().setOffline(true);
            sell(page, "2", "Livres");
            page.locator("#a-payer[data-cents='300']").waitFor();
            page.getByText("Prix global, abandonner").click();
            page.getByLabel("Un mot pour le retrouver").fill("vélo");
            page.getByText("Mettre en attente", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByText("vélo · 3 €").waitFor();
            page.context().setOffline(false);
            page.locator("[data-here]").waitFor();
            assertThat(clean(page.locator(".till-ticket")))
                    .contains("Rien encore")
                    .contains("vélo · 3 €");
            page.getByText("vélo · 3 €").click();
            page.locator("#a-payer[data-cents='300']").waitFor();
            page.locator("main button.go").click();
            page.getByText("1 vente envoyée").waitFor();
            assertThat(page.locator("[data-here]").count()).isZero();
        }
        assertThat(sold(till)).extracting(SaleRead::cents).containsExactly(300L);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    @Test
    void what_is_to_be_resumed_has_no_barrier() {
        var till = stall.open("Caisse du marché", 0);
        long session = stall.sessions.current(till.id()).orElseThrow().number();
        var malo = neighbours.signedIn(stall.seller);
        var tablet = new Tablet(till, malo);
        tablet.send(tablet.books(Ids.next(), 2, session, stall.clock.instant()));
        var line = tablet.books(stall.shop.books, 1, session, stall.clock.instant());
        tablet.send(new Tablet.Line(2, line.text().replace("100", "900"), line.signature()));
        assertThat(malo.get("/caisse/" + till.id() + "/a-reprendre").page().select("main li h2"))
                .hasSize(2);
        Browser.get()
                .walk(web, malo, "till", Map.of("aside", "/caisse/" + till.id() + "/a-reprendre", "list", "/caisse"));
    }

    static void sell(Page page, String number, String tile) {
        page.locator("#nombre").fill(number);
        page.locator(".till-tile", new Page.LocatorOptions().setHasText(tile)).click();
    }

    private static String clean(Locator it) {
        return it.innerText().replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
