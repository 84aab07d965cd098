package org.fabcom.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filters of any list are saved under a name by whoever is signed in, for themselves. */
@FabComTest
class SavedViewsTest {

    private static final String NARROWED = "/actes?forme=collectif&lieu=a_distance&du=2026-01-01";

    private final Neighbours neighbours;
    private final Web web;
    private WebVisitor yann;

    SavedViewsTest(Neighbours neighbours, Web web) {
        this.neighbours = neighbours;
        this.web = web;
    }

    @BeforeEach
    void yann_comes_in() {
        yann = neighbours.signedIn(neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR));
    }

    private void saved(String path, String name) {
        yann.get(path).form("Garder").fill("Nom de la vue", name).submit();
    }

    private String link(String path, String name) {
        return yann.get(path).page().select("main a").stream()
                .filter(it -> it.text().equals(name))
                .map(it -> it.attr("href"))
                .findFirst()
                .orElse("");
    }

    @Test
    void a_view_leads_back_to_all_its_filters_and_only_its_owner_has_it() {
        saved(NARROWED, "Ateliers de l’année");
        assertThat(link("/actes", "Ateliers de l’année")).isEqualTo(NARROWED);
        assertThat(yann.get(NARROWED).text()).doesNotContain("Garder cette vue");
        var nadia = neighbours.signedIn(neighbours.person("Nadia Roux", InstanceRole.MEDIATOR));
        assertThat(nadia.get("/actes").text()).doesNotContain("Ateliers de l’année");
    }

    @Test
    void the_same_name_takes_the_new_filters() {
        saved(NARROWED, "Ma vue");
        saved("/actes?forme=individuel", "Ma vue");
        assertThat(link("/actes", "Ma vue")).isEqualTo("/actes?forme=individuel");
    }

    @Test
    void one_that_is_removed_comes_back_with_undo() {
        saved(NARROWED, "Ma vue");
        var removed =
                yann.get(NARROWED).form("Retirer la vue « Ma vue »").submit().follow();
        assertThat(link("/actes", "Ma vue")).isEmpty();
        removed.form("Annuler").submit();
        assertThat(link("/actes", "Ma vue")).isEqualTo(NARROWED);
    }

    @Test
    void every_list_has_it_and_visitors_do_not() {
        saved("/lieux?q=filature", "Filature");
        assertThat(link("/lieux", "Filature")).isEqualTo("/lieux?q=filature");
        assertThat(link("/actes", "Filature")).as("each list its own").isEmpty();
        assertThat(web.visitor().get("/lieux?q=filature").text()).doesNotContain("Garder cette vue");
    }

    @Test
    void nothing_leads_out_of_the_house() {
        assertThat(yann.post("/vues", "chemin", "//ailleurs.example/", "filtres", "a=b", "nom", "x")
                        .status())
                .isEqualTo(404);
        assertThat(yann.post("/vues", "chemin", "/actes", "filtres", "a=b\nc", "nom", "x")
                        .status())
                .isEqualTo(404);
    }
}
