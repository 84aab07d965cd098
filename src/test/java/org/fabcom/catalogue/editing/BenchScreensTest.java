package org.fabcom.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheets;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** The editors' pages in a real browser. */
@FabComTest
@WithCatalogue
record BenchScreensTest(Web web, Neighbours neighbours, Imports imports, Sheets sheets, Facts facts) {

    @Test
    void the_pages_of_the_editors_are_open_to_all() {
        var mireille = neighbours.person("Mireille Sanchez", InstanceRole.CATALOGUE_EDITOR);
        var visitor = neighbours.signedIn(mireille);
        var pages = pages(visitor);
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.as(visitor);
            pages.forEach((name, path) ->
                    tab.seen(path, List.of(Look.PHONE, Look.DESK, Look.DESK.inTheDark()), look -> {
                        tab.picture("editors-" + name);
                        assertThat(tab.barriers()).as(name + look.name()).isEmpty();
                        assertThat(tab.tooWide()).as(name + look.name()).isFalse();
                    }));
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private Map<String, String> pages(WebVisitor visitor) {
        var trello = sheets.find("trello").orElseThrow();
        facts.add(
                new Fact(
                        Ids.next(),
                        trello.id(),
                        "limit",
                        "Formule gratuite : 12 collaborateurs au plus par espace de travail.",
                        Map.of("plan", "free", "metric", "seats", "value", "12"),
                        null,
                        new Fact.Source("https://trello.com/pricing", "Trello, page Tarifs"),
                        LocalDate.of(2026, 11, 24),
                        null,
                        true,
                        "x"),
                "editor");
        var apps =
                "[wekan]\ncategory = \"office\"\nlevel = 8\nstate = \"working\"\nurl = \"https://github.com/x/wekan_ynh\"\n";
        var kind = imports.kind("yunohost").orElseThrow();
        var source = ImportSource.of("apps.toml", apps.getBytes(StandardCharsets.UTF_8));
        imports.read(imports.open(kind, source, null), kind, source, false);
        visitor.get("/catalogue/trello/corriger/champs/usage")
                .form("Enregistrer cette valeur")
                .fill("La bonne valeur", "tableaux de tâches à plusieurs")
                .fill("Pourquoi", "Pour dire à quoi il sert.")
                .submit();
        var fact = facts.of(trello.id()).stream()
                .filter(it -> it.about().equals("note"))
                .findFirst()
                .orElseThrow();
        visitor.get("/catalogue/trello/corriger/faits/" + fact.id() + "/retrait")
                .form("Retirer ce fait")
                .fill("Pourquoi", "La page n’existe plus.")
                .submit();
        var pages = new LinkedHashMap<String, String>();
        pages.put("sheet", "/catalogue/trello");
        pages.put("bench", "/catalogue/trello/corriger");
        pages.put("bench-commons", "/catalogue/nextcloud/corriger");
        pages.put("price", "/catalogue/trello/corriger/fait?sur=price");
        var other = facts.of(trello.id()).getFirst();
        pages.put("correct", "/catalogue/trello/corriger/faits/" + other.id());
        pages.put("retire", "/catalogue/trello/corriger/faits/" + other.id() + "/retrait");
        pages.put("settle", link(visitor, "/catalogue/trello/corriger", "a[href*=trancher]"));
        pages.put("field", "/catalogue/trello/corriger/champs/usage");
        pages.put("platforms", "/catalogue/nextcloud/corriger/champs/platforms");
        pages.put("offer", link(visitor, "/catalogue/nextcloud/corriger", "a[href*=offres]"));
        pages.put("history", "/catalogue/trello/historique");
        pages.put("latest", "/catalogue/derniers-changements");
        pages.put("pairs", "/administration/doublons");
        pages.put("hosts", "/catalogue/hebergeurs");
        return pages;
    }

    private static String link(WebVisitor visitor, String path, String selector) {
        return visitor.get(path).page().select(selector).attr("href");
    }
}
