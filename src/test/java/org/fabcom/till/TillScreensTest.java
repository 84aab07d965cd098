package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.till.archive.Archives;
import org.fabcom.till.journal.EventKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The till in a browser: without a barrier, light enough, and a whole day of it. */
@FabComTest
class TillScreensTest {

    private static final int TABLET = 768;

    private final Web web;
    private final Neighbours neighbours;
    private final Archives archives;
    private final Stall stall;

    TillScreensTest(ApplicationContext beans, Web web, Neighbours neighbours, Archives archives) {
        this.web = web;
        this.neighbours = neighbours;
        this.archives = archives;
        this.stall = new Stall("La Remise du Pays des Trois-Rivières", beans);
    }

    @Test
    void no_barrier_on_any_page_of_the_till() {
        var till = stall.open("Caisse de la boutique", 8000);
        var number = stall.cash(till, stall.chairs(2, 3600).guaranteed(24), stall.books(3, 300))
                .number();
        archives.make(till.id(), stall.shop.manager.id());
        var closed = stall.till("Caisse du dépôt");
        var karim = neighbours.signedIn(stall.shop.manager);
        karim.get("/caisse/" + till.id())
                .form("Livres")
                .submit()
                .follow()
                .form("Mettre en attente")
                .submit();
        karim.get("/caisse/" + till.id())
                .form("Chaises")
                .fill("Nombre", "18,50")
                .submit();
        var link = karim.get("/caisse/" + till.id() + "/ventes/" + number)
                .page()
                .select("a[href^=/ticket/]")
                .attr("href");
        var path = "/caisse/" + till.id();
        var pages = new LinkedHashMap<String, String>();
        pages.put("counter", path);
        pages.put("opening", "/caisse/" + closed.id());
        pages.put("tills", "/caisse");
        pages.put("count", path + "/fermeture");
        pages.put("day", path + "/journee");
        pages.put("sold", path + "/ventes/" + number);
        pages.put("receipt", link);
        pages.put("closings", path + "/clotures");
        pages.put("audit", path + "/journal");
        pages.put("guide", "/caisse/prix/" + stall.owner());
        pages.put("attestation", "/caisse/attestation/" + stall.owner());
        Browser.get().walk(web, karim, "till", pages);
        for (var look : java.util.List.of(new Look(TABLET, false, true), Look.DESK.inTheDark())) {
            try (var tab = Browser.get().open(web.address(), look).as(karim)) {
                tab.go(path).picture("till-counter");
                assertThat(tab.barriers()).as(look.name()).isEmpty();
                assertThat(tab.tooWide()).isFalse();
            }
        }
    }

    /** 189 kB and 19 requests at the predecessor. */
    @Test
    void the_first_visit_of_the_till_is_light() {
        var till = stall.open("Caisse", 8000);
        var malo = neighbours.signedIn(stall.seller);
        var requests = new ArrayList<Request>();
        try (var tab = Browser.get().open(web.address(), Look.DESK).as(malo)) {
            tab.page().onRequestFinished(requests::add);
            tab.go("/caisse/" + till.id());
            tab.page().waitForLoadState(LoadState.NETWORKIDLE);
            var bytes = List.copyOf(requests).stream()
                    .map(Request::sizes)
                    .mapToLong(it -> it.responseBodySize + it.responseHeadersSize)
                    .sum();
            System.out.println("till, first visit: " + requests.size() + " requests, " + bytes + " bytes");
            assertThat(requests).hasSizeBetween(3, 6);
            assertThat(bytes).isBetween(15_000L, 60_000L);
        }
    }

    /** La journée de Malo : il ouvre, vend vingt-deux fois, rembourse une chaise, compte et ferme. */
    @Test
    void une_journee_de_caisse() {
        var till = stall.till("Caisse");
        var path = "/caisse/" + till.id();
        try (var tab =
                Browser.get().open(web.address(), new Look(1024, false, true)).as(neighbours.signedIn(stall.seller))) {
            var page = tab.page();
            // Malo compte son fond : 80 €.
            tab.go(path);
            page.getByLabel("Combien y a-t-il dans le tiroir").fill("80");
            page.locator("main button.go").click();
            page.locator("#ticket").waitFor();
            page.locator(".till-keys").first().waitFor();
            // Vingt ventes d'un livre, au clavier : la touche du livre, puis F9.
            for (int i = 0; i < 20; i++) {
                page.keyboard().press("z");
                page.locator("#a-payer[data-cents='100']").waitFor();
                page.keyboard().press("F9");
                page.locator(".till-sold").waitFor();
            }
            // Une chaise à 18 €, payée avec un billet de 20 € : 2 € à rendre, affichés avant d'encaisser.
            page.locator("#nombre").fill("18");
            page.locator(".till-tile", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Chaises"))
                    .click();
            page.locator("#a-payer[data-cents='1800']").waitFor();
            page.locator("#recu-autre").fill("20");
            assertThat(clean(page.locator("#rendre"))).isEqualTo("2 €");
            page.locator("main button.go").click();
            page.locator(".till-sold").waitFor();
            assertThat(clean(page.locator(".till-sold"))).contains("À rendre 2 €");
            // Un frigo de 30 kilos, par carte.
            page.locator("#nombre").fill("30");
            page.keyboard().press("e");
            page.locator("#a-payer[data-cents='12000']").waitFor();
            page.getByText("Carte", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("main button.go").click();
            page.locator(".till-sold").waitFor();
            // La chaise revient : 18 € rendus en espèces.
            var chair = stall.events.newest(till.id(), 40).stream()
                    .filter(it -> it.cents() == 1800)
                    .findFirst()
                    .orElseThrow();
            tab.go(path + "/ventes/" + chair.number());
            page.locator("#combien-1").fill("1");
            page.locator("#motif").fill("un pied cassé");
            page.locator("button[form=rendu]").click();
            page.getByText("sont rendus").waitFor();
            // Il compte : 100 €, c'est juste, et il ferme.
            tab.go(path + "/fermeture");
            page.locator("#p2000").fill("5");
            page.locator("main button.go").click();
            page.getByText("Fermer, c’est juste").click();
            page.getByText("est fermée").waitFor();
            assertThat(tab.complaints()).isEmpty();
        }
        var day = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        assertThat(day.totals().sales()).isEqualTo(22);
        assertThat(day.totals().refunds()).isEqualTo(1);
        assertThat(day.totals().cents()).isEqualTo(2000 + 12000);
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    private static String clean(Locator it) {
        return it.innerText().replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
