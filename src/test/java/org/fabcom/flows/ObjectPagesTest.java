package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Entered.Done;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.items.StockState;
import org.fabcom.kernel.Ids;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Objects as pages: numbered at the desk, repaired, labelled, listed, and by whom. */
@FabComTest
class ObjectPagesTest {

    private final ApplicationContext beans;
    private final Web web;
    private final Neighbours neighbours;
    private final Repairs repairs;
    private final StockItems items;
    private final Shop shop;

    ObjectPagesTest(ApplicationContext beans, Web web, Neighbours neighbours, Repairs repairs, StockItems items) {
        this.beans = beans;
        this.web = web;
        this.neighbours = neighbours;
        this.repairs = repairs;
        this.items = items;
        shop = new Shop("Vitrine", beans);
    }

    private StockItem one(Shop of, String name) {
        var said = new Described(of.site.id(), of.chairs, name, "", "Allée 2", 4000, 1250, false);
        return repairs.make(of.owner(), null, said, 1, Ids.next(), of.manager.id())
                .items()
                .getFirst();
    }

    @Test
    void from_the_scale_to_the_shelf() {
        var line = ((Done) beans.getBean(Intakes.class)
                        .record(shop.arrival(shop.fridges, 45_000, Sent.WORKSHOP, shop.key())))
                .lines()
                .getFirst();
        var keeper = neighbours.signedIn(shop.manager);
        var page = keeper.get("/pesee/quai/" + shop.site.id()).click("Numéroter");
        assertThat(page.text()).contains("45 kg");
        page = page.form("Numéroter").fill("Nom", "x").submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Donnez-lui un nom");
        page = page.form("Numéroter")
                .fill("Nom", "Frigo Arthur Martin")
                .fill("Numéro de série", "AM-77")
                .fill("Rangement", "Étagère B")
                .submit()
                .follow();
        assertThat(page.h1()).isEqualTo("N° 1 · Frigo Arthur Martin");
        assertThat(page.text()).contains("à diagnostiquer").contains("AM-77").contains("Étagère B");
        assertThat(page.click("Sa pesée").status()).isEqualTo(200);
        page = page.form("Noter le diagnostic")
                .fill("État, et ce qu’il y a à faire", "joint à changer")
                .submit()
                .follow();
        page = page.form("Noter le temps").fill("Temps passé", "0").submit();
        assertThat(page.status()).isEqualTo(422);
        page = page.form("Noter le temps").fill("Temps passé", "1h15").submit().follow();
        page = page.form("Noter la pièce")
                .fill("Pièce", "joint de porte")
                .fill("Coût en euros", "12,50")
                .submit()
                .follow();
        assertThat(page.text()).contains("en réparation").contains("1 h 15").contains("12,50 €");
        page = page.form("Mettre en rayon").fill("Prix en euros", "90").submit();
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Notez d’abord un essai réussi");
        page = page.form("Noter l’essai").tick("Marche").submit().follow();
        page = page.form("Mettre en rayon").fill("Prix en euros", "90").submit().follow();
        assertThat(page.text()).contains("en rayon").contains("90 €");
        var item = items.ofLine(line).getFirst();
        assertThat(item.state()).isEqualTo(StockState.SALE);
        var label = keeper.get("/pesee/objet/" + item.id() + "/etiquette.pdf");
        assertThat(label.paper())
                .contains("N° 1")
                .contains("Frigo Arthur Martin")
                .contains("90 €");
        var card = web.visitor().get("/o/" + item.code().toLowerCase());
        assertThat(card.text()).contains("90 €").contains("il marche").doesNotContain("AM-77");
        assertThat(keeper.get("/o/" + item.code()).location()).isEqualTo("/pesee/objet/" + item.id());
        assertThat(web.visitor().get("/o/ZZZZZZZZ").status()).isEqualTo(404);
    }

    @Test
    void what_waits_longest_comes_first_and_all_formats_say_the_same() {
        var first = one(shop, "Première chaise");
        var second = one(shop, "Seconde chaise");
        var sold = one(shop, "En rayon");
        repairs.putOnSale(Ids.next(), sold, 900, shop.manager.id());
        var keeper = neighbours.signedIn(shop.manager);
        var queue = keeper.get("/pesee/atelier/" + shop.owner());
        assertThat(queue.page().select("tbody th a").eachText())
                .extracting(it -> it.replace('\u00a0', ' '))
                .containsExactly("N° 1 · Première chaise", "N° 2 · Seconde chaise");
        assertThat(queue.click("Imprimer ces étiquettes").paper())
                .contains("N° 1")
                .contains("N° 2")
                .doesNotContain("N° 3");
        var list = "/pesee/objets/" + shop.owner();
        assertThat(keeper.get(list).page().select("tbody tr")).hasSize(3);
        assertThat(keeper.get(list + "?etat=SALE&age=WEEK&place=All%C3%A9e+2").text())
                .contains("En rayon")
                .doesNotContain("Première");
        assertThat(keeper.get(list + "?q=seconde").page().select("tbody tr")).hasSize(1);
        for (var format : List.of("csv", "xlsx", "ods", "json"))
            for (var path : List.of(
                    list + "/lignes.",
                    "/pesee/atelier/" + shop.owner() + "/lignes.",
                    "/pesee/atelier/" + shop.owner() + "/chiffres/lignes."))
                assertThat(keeper.get(path + format).status()).as(path + format).isEqualTo(200);
        assertThat(keeper.get(list + "/lignes.csv?q=seconde").body().lines()).hasSize(2);
        assertThat(keeper.get(list + "/etiquettes.pdf?etat=SALE").paper())
                .contains("N° 3")
                .doesNotContain("N° 1");
        assertThat(keeper.get(list + "/etiquettes.pdf?objet=" + first.id() + "&objet=" + second.id())
                        .paper())
                .contains("N° 1")
                .contains("N° 2");
        assertThat(keeper.get("/pesee/atelier/" + shop.owner() + "/chiffres").text())
                .contains("Sans famille");
    }

    @Test
    void programs_read_the_objects_of_the_sites_whose_lists_their_person_may_read() {
        var mine = one(shop, "La mienne");
        var other = new Shop("Ailleurs", beans);
        var theirs = one(other, "La leur");
        var reads = web.visitor().with("Authorization", "Bearer " + token(Set.of(TokenScope.FLOWS_READ)));
        var list = reads.get("/api/v1/objects");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body())
                .contains(mine.id().toString())
                .doesNotContain(theirs.id().toString());
        assertThat(reads.get("/api/v1/objects?etat=SALE").body()).contains("\"total\":0");
        assertThat(web.visitor()
                        .with("Authorization", "Bearer " + token(Set.of(TokenScope.BILLING_READ)))
                        .get("/api/v1/objects")
                        .status())
                .isEqualTo(403);
        assertThat(web.visitor().get("/api/v1/objects").status()).isEqualTo(401);
        assertThat(web.visitor().get("/api/openapi.json").body()).contains("/objects");
    }

    private String token(Set<TokenScope> scopes) {
        return beans.getBean(ApiTokens.class)
                .make(shop.manager.id(), "objets", null, scopes, Duration.ofDays(1), shop.manager.id());
    }

    @Test
    void huge_and_strange_words_are_told_and_nothing_is_kept() {
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/objets/" + shop.owner() + "/nouveau";
        var other = new Shop("Ailleurs", beans);
        var base = List.of("cle", Ids.next().toString(), "site", shop.site.id().toString(), "combien", "1");
        for (var wrong : List.of(
                List.of("objet", shop.chairs.toString(), "nom", "é".repeat(81)),
                List.of("objet", shop.chairs.toString(), "nom", "a\u202eb"),
                List.of("objet", other.chairs.toString(), "nom", "Chaise"),
                List.of("objet", shop.chairs.toString(), "nom", "Chaise", "prix", "-3"),
                List.of("objet", shop.chairs.toString(), "nom", "Chaise", "prix", "1,234"),
                List.of("objet", shop.chairs.toString(), "nom", "Chaise", "masse", "99999"),
                List.of("objet", shop.chairs.toString(), "nom", "Chaise", "serie", "9".repeat(61)))) {
            var fields = new java.util.ArrayList<>(base);
            fields.addAll(wrong);
            assertThat(keeper.post(path, fields.toArray(String[]::new)).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(items.typed(shop.owner(), "1")).isEmpty();
        var it = one(shop, "W".repeat(80));
        assertThat(keeper.get("/pesee/objet/" + it.id() + "/etiquette.pdf").paper())
                .contains("N° 1");
    }

    @Test
    void somebody_who_saw_an_older_sheet_is_told() {
        var it = one(shop, "Chaise");
        var keeper = neighbours.signedIn(shop.manager);
        var form = keeper.get("/pesee/objet/" + it.id() + "/fiche").form("Enregistrer la fiche");
        assertThat(form.fill("Nom", "Chaise verte").submit().status()).isEqualTo(303);
        assertThat(form.fill("Nom", "Chaise rouge").submit().status()).isEqualTo(409);
    }

    @Test
    void the_pages_are_looked_at() {
        var it = one(shop, "Vélo de ville Peugeot, cadre bleu, à revoir");
        repairs.diagnose(Ids.next(), it.id(), "freins à changer", shop.manager.id());
        repairs.work(Ids.next(), it.id(), "démonté", 45, shop.manager.id(), shop.manager.id());
        var keeper = neighbours.signedIn(shop.manager);
        Browser.get()
                .walk(
                        web,
                        keeper,
                        "objets",
                        Map.of(
                                "liste", "/pesee/objets/" + shop.owner(),
                                "objet", "/pesee/objet/" + it.id(),
                                "nouveau", "/pesee/objets/" + shop.owner() + "/nouveau",
                                "atelier", "/pesee/atelier/" + shop.owner(),
                                "chiffres", "/pesee/atelier/" + shop.owner() + "/chiffres"));
        Browser.get().walk(web, web.visitor(), "objets", Map.of("carte", "/o/" + it.code()));
    }
}
