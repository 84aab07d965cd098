package org.fabcom.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.fabcom.governance.minutes.MinutesRegister;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.Browser.Tab;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** L’assemblée générale d’une SCIC à cinq collèges, de la convocation au procès-verbal signé. */
@FabComTest
class AssemblyStoryTest {

    private final Web web;
    private final Neighbours neighbours;
    private final MinutesRegister register;
    private final Scic scic;

    AssemblyStoryTest(ApplicationContext beans, Web web, Neighbours neighbours, MinutesRegister register) {
        this.web = web;
        this.neighbours = neighbours;
        this.register = register;
        this.scic = new Scic(beans);
    }

    @AfterEach
    void back() {
        scic.clock.back();
    }

    private Tab tab(Look look, String name) {
        return Browser.get().open(web.address(), look).as(neighbours.signedIn(scic.person(name)));
    }

    private static void fine(Tab tab) {
        assertThat(tab.barriers()).as(tab.page().url()).isEmpty();
        assertThat(tab.tooWide()).as("sideways scroll of " + tab.page().url()).isFalse();
        assertThat(tab.complaints())
                .as(tab.page().url())
                .filteredOn(it -> !it.contains("409"))
                .as("but for what was refused")
                .isEmpty();
    }

    /** Until what comes of it is there: others look at it from their own tabs. */
    private static void go(Tab tab) {
        press(tab.page(), tab.page().locator("main button.go"));
    }

    private static void press(Page page, Locator button) {
        page.waitForResponse(
                it -> it.request().isNavigationRequest() && (it.status() < 300 || it.status() >= 400), button::click);
    }

    private static String clean(Locator it) {
        return it.innerText().replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    @Test
    void une_scic_se_reunit_vote_et_signe() {
        var id = onConvoque();
        scic.onTheDay();
        try (var porte = tab(Look.PHONE, "Nadia Benali");
                var seance = tab(Look.DESK, "Nadia Benali");
                var rita = tab(Look.PHONE, "Rita Rey");
                var paula = tab(Look.PHONE, "Paula Prat");
                var preside = tab(Look.PHONE, "Carole Conti")) {
            onArrive(porte, id);
            onOuvre(seance, id);
            onVoteAuPoids(seance, rita, paula, id);
            onPartageUneEgalite(seance, preside, rita, paula, id);
            go(seance.go(id + "/seance"));
            assertThat(clean(seance.page().locator("h1"))).startsWith("Procès-verbal à signer");
            for (var it : List.of(porte, seance, rita, paula, preside)) fine(it);
        }
        onSigne(id);
    }

    /** Nadia prépare l’assemblée, écrit deux résolutions et convoque les douze sociétaires, dont une sans courriel. */
    private String onConvoque() {
        try (var nadia = tab(Look.DESK, "Nadia Benali")) {
            var page = nadia.page();
            nadia.go("/agora/" + scic.body.id() + "/assemblees");
            page.locator("main a.go").click();
            fine(nadia);
            page.getByLabel("Jour", new Page.GetByLabelOptions().setExact(true))
                    .fill(scic.today.plusDays(20).toString());
            page.getByLabel("Salle et adresse").fill("Salle des fêtes, Sainte-Lucie");
            page.getByText("voix prépondérante de qui préside").click();
            go(nadia);
            var path = page.url().replaceFirst("^https?://[^/]+", "");
            for (var title : List.of("Ouvrir une caisse commune", "Louer un second local")) {
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ajouter un point"))
                        .click();
                page.getByLabel("Titre").fill(title);
                page.getByLabel("Texte soumis au vote")
                        .fill("La SCIC décide : " + title.toLowerCase(Locale.ROOT) + ".");
                fine(nadia);
                go(nadia);
            }
            assertThat(clean(page.locator("main button.go"))).isEqualTo("Convoquer 12 membres");
            fine(nadia);
            go(nadia);
            assertThat(clean(page.locator("main"))).contains("11 courriels, 1 lettre à imprimer", "pas encore remise");
            fine(nadia);
            return path;
        }
    }

    /** À la porte, sur un téléphone : trois pouvoirs sur papier, le troisième au-dessus du plafond, puis une donneuse qui arrive. */
    private void onArrive(Tab porte, String id) {
        var page = porte.go(id + "/porte").page();
        for (var giver : List.of("Una Quatre", "Urs Trois", "Ulysse Cinq")) {
            page.locator("main details summary").click();
            page.getByLabel("Qui donne pouvoir").selectOption(new SelectOption().setLabel(giver));
            page.getByLabel("À qui").selectOption(new SelectOption().setLabel("Nadia Benali"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Noter ce pouvoir"))
                    .click();
        }
        assertThat(clean(page.locator(".notice").first())).contains("Pouvoir refusé", "le plafond des statuts");
        for (var name : List.of(
                "Nadia Benali",
                "Malo Kerbrat",
                "Ugo Un",
                "Ulla Deux",
                "Paula Prat",
                "Pierre Pons",
                "Carole Conti",
                "Rita Rey",
                "Odile Faure")) taps(page, name);
        assertThat(clean(page.locator(".measured").first())).contains("9 ici, 2 par pouvoir, sur 12");
        taps(page, "Urs Trois");
        assertThat(clean(page.locator(".measured").first())).contains("10 ici, 1 par pouvoir, sur 12");
        fine(porte);
    }

    private static void taps(Page page, String name) {
        press(
                page,
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Arrive " + name).setExact(true)));
    }

    private void onOuvre(Tab seance, String id) {
        var page = seance.go(id + "/seance").page();
        page.getByLabel("Qui préside").selectOption(new SelectOption().setLabel("Carole Conti"));
        page.getByLabel("Qui écrit le procès-verbal").selectOption(new SelectOption().setLabel("Malo Kerbrat"));
        page.getByLabel("Rita Rey").check();
        page.getByLabel("Paula Prat").check();
        fine(seance);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nommer le bureau"))
                .click();
        go(seance);
        assertThat(clean(page.locator("main"))).contains("quorum atteint");
        go(seance);
    }

    /** Cinq mains contre six, mais trois collèges sur cinq : les poids disent autre chose que les têtes. */
    private void onVoteAuPoids(Tab seance, Tab rita, Tab paula, String id) {
        rita.go("/");
        assertThat(clean(rita.page().locator("main"))).contains("Compter les mains du point 1");
        count(rita, id, 1, 0, 0, 2, 2, 0, 2, 0, 0, 4);
        fine(rita);
        count(paula, id, 1, 0, 0, 2, 2, 0, 2, 0, 1, 3);
        go(seance.go(id + "/seance"));
        assertThat(clean(seance.page().locator(".notice.bad"))).contains("Les deux comptages diffèrent");
        count(paula, id, 1, 0, 0, 2, 2, 0, 2, 0, 0, 4);
        go(seance.go(id + "/seance"));
        assertThat(clean(seance.page().locator("main"))).contains("Le vote est clos.");
        for (var look : List.of(Look.DESK, Look.DESK.inTheDark(), Look.DESK.withoutScripts())) {
            try (var salle = tab(look, "Ugo Un")) {
                var page = salle.go(id + "/salle").page();
                assertThat(clean(page.locator("main")))
                        .contains("Ouvrir une caisse commune", "adoptée", "60 %", "5 contre 6")
                        .contains("Les têtes disent autre chose que les poids.")
                        .contains("il en faut 3", "quorum atteint");
                assertThat(page.locator("header, nav").count()).isZero();
                assertThat((Boolean) page.evaluate("""
                        () => [...document.querySelectorAll('main *')].filter(it => it.textContent.trim() && it.children.length === 0)
                            .every(it => parseFloat(getComputedStyle(it).fontSize) >= 20)""")).isTrue();
                assertThat((Integer) page.evaluate("document.documentElement.scrollHeight"))
                        .isLessThanOrEqualTo(900);
                if (look.scripts()) fine(salle);
                salle.picture("salle");
            }
        }
    }

    /** Cinquante contre cinquante : qui préside tranche, comme la convocation l’annonçait. */
    private void onPartageUneEgalite(Tab seance, Tab preside, Tab rita, Tab paula, String id) {
        go(seance.go(id + "/seance"));
        count(rita, id, 1, 0, 0, 2, 1, 1, 2, 0, 0, 4);
        count(paula, id, 1, 0, 0, 2, 1, 1, 2, 0, 0, 4);
        go(seance.go(id + "/seance"));
        assertThat(clean(seance.page().locator("main"))).contains("Égalité. La règle annoncée : qui préside tranche.");
        var page = preside.go(id + "/seance").page();
        fine(preside);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("la résolution est adoptée"))
                .click();
        assertThat(clean(page.locator("main"))).contains("Les voix sont départagées par la règle annoncée.");
    }

    /** By links only: from what waits on the home, else from the page of the assembly. */
    private static void count(Tab phone, String id, int... sides) {
        var page = phone.go("/").page();
        var called = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compter les mains du point"));
        if (called.count() == 0) {
            phone.go(id);
            called = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("mon comptage du point"));
        }
        press(page, called.first());
        for (int i = 0; i < sides.length / 2; i++) {
            page.locator("#pour-" + i).fill(String.valueOf(sides[2 * i]));
            page.locator("#contre-" + i).fill(String.valueOf(sides[2 * i + 1]));
        }
        go(phone);
    }

    private void onSigne(String id) {
        for (var name : List.of("Carole Conti", "Malo Kerbrat")) {
            try (var tab = tab(Look.PHONE, name)) {
                tab.go(id + "/pv");
                fine(tab);
                go(tab);
                fine(tab);
            }
        }
        var all = register.all(scic.body.id());
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().number()).isEqualTo(1);
        var paper =
                neighbours.signedIn(scic.person("Ugo Un")).get(all.getFirst().url());
        assertThat(paper.paper().replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .contains("60 pour, 40 contre", "50 pour, 50 contre", "voix prépondérante de qui préside");
        var first = scic.agenda
                .of(UUID.fromString(id.substring(id.lastIndexOf('/') + 1)))
                .getFirst();
        assertThat(neighbours
                        .signedIn(scic.person("Ugo Un"))
                        .get("/agora/votes/" + first.ballot())
                        .text())
                .as("those who were there are not those who voted")
                .contains("voix présentes ou représentées, sur 12");
    }

    @Test
    void la_porte_dune_assemblee_a_distance_se_lit_sur_un_petit_telephone() {
        var draft = scic.draft(20);
        scic.afarToo(draft);
        scic.agenda.add(draft.id(), Scic.resolution("Louer", "La SCIC loue."), 1, false);
        scic.convening.convene(draft.id(), scic.body, scic.nadia());
        scic.onTheDay();
        try (var porte = tab(Look.PHONE, "Nadia Benali")) {
            var page = porte.go(draft.url() + "/porte?q=e").page();
            var names = page.locator(".names h2").all();
            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.boundingBox().width)
                            .as(it.innerText())
                            .isGreaterThan(100));
            assertThat((Number) page.locator("#q").evaluate("it => parseFloat(getComputedStyle(it).paddingLeft)"))
                    .as("what is typed stands beside the glass")
                    .satisfies(it -> assertThat(it.doubleValue()).isGreaterThan(40));
            fine(porte);
        }
    }
}
