package org.fabcom.catalogue.merging;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Sheets;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@FabComTest
@WithCatalogue
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
record CandidatePagesTest(Web web, Neighbours neighbours, Imports imports, Sheets sheets) {

    private static final String HOME = "/administration/doublons";

    @Test
    @Order(1)
    void without_pairs_the_page_says_when_some_will_come() {
        var mireille = neighbours.signedIn(neighbours.person("Mireille Sanchez", InstanceRole.CATALOGUE_EDITOR));
        assertThat(mireille.get("/administration").text()).contains("Fiches en double (0)");
        assertThat(mireille.get(HOME).text()).contains("Aucune fiche en double", "Après chaque import");
    }

    @Test
    @Order(2)
    void a_merge_is_done_and_undone_and_a_pair_refused_from_the_page() {
        read("wekan");
        read("kanboard");
        var mireille = neighbours.signedIn(neighbours.person("Mireille Sanchez", InstanceRole.CATALOGUE_EDITOR));
        var list = mireille.get("/administration").click("Fiches en double (2)");
        assertThat(list.text()).contains("2 paires attendent", "Deux fois « Kanboard »", "YunoHost", "Resterait.");

        var refused = list.form("Ce sont deux choses")
                .fill("Pourquoi", "Pas le même auteur.")
                .submit()
                .follow();
        assertThat(refused.text()).contains("ce sont deux choses", "Une paire attend", "Deux fois « WeKan »");
        var merged = refused.form("C’est la même chose")
                .fill("Pourquoi", "Même projet.")
                .submit()
                .follow();
        assertThat(merged.text()).contains("tout est maintenant sur la fiche WeKan", "Fusions faites", "Même projet.");
        assertThat(web.visitor().get("/catalogue/wekan-2").location()).isEqualTo("/catalogue/wekan");
        assertThat(refused.form("C’est la même chose").submit().follow().text()).contains("Quelqu’un a déjà décidé");
        assertThat(web.visitor().get("/catalogue/wekan/historique").text()).contains("Fiche fusionnée", "Même projet.");

        var undone = merged.form("Défaire cette fusion").submit().follow();
        assertThat(undone.text()).contains("Fusion défaite", "défaite le").doesNotContain("Deux fois");
        assertThat(sheets.find("wekan-2")).isPresent();
        assertThat(web.visitor().get("/catalogue/derniers-changements").text())
                .contains("Fusion annulée", "Deux fiches distinctes", "Pas le même auteur.")
                .doesNotContain("Mireille");
    }

    @Test
    @Order(3)
    void nobody_but_an_editor_merges() {
        var theo = neighbours.signedIn(neighbours.person("Théo Ribeiro"));
        assertThat(web.visitor().get(HOME).location()).startsWith("/connexion");
        assertThat(theo.get(HOME).status()).isEqualTo(403);
        var one = sheets.find("wekan").orElseThrow().id().value().toString();
        var two = sheets.find("wekan-2").orElseThrow().id().value().toString();
        assertThat(theo.post(HOME, "garde", one, "autre", two, "faire", "fusion")
                        .status())
                .isEqualTo(403);
        assertThat(sheets.find("wekan-2")).isPresent();
    }

    private void read(String app) {
        var toml = "[" + app + "]\ncategory = \"office\"\nlevel = 8\nstate = \"working\"\n"
                + "url = \"https://github.com/YunoHost-Apps/" + app + "_ynh\"\n";
        var kind = imports.kind("yunohost").orElseThrow();
        var source = ImportSource.of("apps.toml", toml.getBytes(StandardCharsets.UTF_8));
        imports.read(imports.open(kind, source, null), kind, source, false);
    }
}
