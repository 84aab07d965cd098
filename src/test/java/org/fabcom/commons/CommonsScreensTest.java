package org.fabcom.commons;

import static org.fabcom.plan.Garden.DRIVE;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.plan.Accompanied;
import org.fabcom.testing.Browser;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is given to all, in a real browser. */
@FabComTest
@WithCatalogue
class CommonsScreensTest {

    private final Web web;
    private final Accompanied accompanied;
    private final Commoners commoners;

    CommonsScreensTest(Web web, ApplicationContext context) {
        this.web = web;
        this.accompanied = new Accompanied(context);
        this.commoners = new Commoners(context);
    }

    @Test
    void the_way_to_the_commons_and_back_has_no_barrier_narrow_and_wide() {
        var garden = commoners.closed(accompanied.garden().accepted(), Outcome.PARTIAL);
        commoners.proposed(
                garden,
                Map.of(
                        DRIVE,
                        "Demander l’archive à Bertrand en un seul morceau\nCompter les fichiers avant d’effacer"));
        var plan = commoners.published(garden, "Une association de la Drôme", Licence.CC_BY_SA);
        var key = web.visitor()
                .get(plan)
                .page()
                .select("ol.rows > li:contains(Google Drive)")
                .attr("id");
        var second = accompanied.garden().accepted();
        second.mediator.post(
                plan + "/reprendre", "accompagnement", second.file.id().toString(), "lignes", key);
        var recipe = "/accompagnement/marches/plan." + plan.substring(7) + "." + key;
        garden.mediator.post(
                recipe + "/corriger",
                "version",
                "1",
                "etape-p1",
                "Demander l’archive par morceaux",
                "raison",
                "Plus sûr");
        second.mediator.post(
                second.url(DRIVE) + "/marche/signaler",
                "marche",
                recipe.substring(recipe.lastIndexOf('/') + 1),
                "etape",
                "p2",
                "quoi",
                "DATED");
        var third = commoners.closed(accompanied.garden().accepted(), Outcome.PARTIAL);
        third.mediator.post(Commoners.url(third) + "/brouillon");
        look(
                second.mediator,
                pages(
                        plan,
                        second.url(DRIVE),
                        second.file.url(),
                        second.file.id().toString()));
        look(third.mediator, Map.of("draft", Commoners.url(third)));
        look(garden.mediator, Map.of("recipe", recipe));
    }

    private static Map<String, String> pages(String plan, String item, String file, String id) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("shelf", "/plans");
        pages.put("plan", plan);
        pages.put("plan-imprimer", plan + "?imprimer");
        pages.put("bring", "/plans/importer");
        pages.put("item", item);
        pages.put("case", file);
        pages.put("fork", plan + "/reprendre?accompagnement=" + id);
        return pages;
    }

    private void look(WebVisitor who, Map<String, String> pages) {
        Browser.get().walk(web, who, "commons", pages);
    }
}
