package org.fabcom.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Offers;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.starter.StarterCatalogue;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** What editors said stands above the sources, whatever is imported later, until they give it back (C3, C35, A9). */
@FabComTest
@WithCatalogue
record OverImportsTest(Web web, Neighbours neighbours, Imports imports, Sheets sheets, Facts facts, Offers offers) {

    private WebVisitor editor() {
        return neighbours.signedIn(neighbours.person("Mireille Sanchez", InstanceRole.CATALOGUE_EDITOR));
    }

    @Test
    void an_import_leaves_fields_facts_and_openings_as_the_editors_left_them() {
        var mireille = editor();
        var nextcloud = sheets.find("nextcloud").orElseThrow();
        field(mireille, "nextcloud", "summary", "Fichiers partagés, dit par nous.");
        field(mireille, "nextcloud", "name", "Nextcloud Hub");
        var offer = mireille.get("/catalogue/nextcloud/corriger").click("Framaspace");
        openings(offer.form("Enregistrer l’état"), "Complet").submit();
        var wrong = facts.of(sheets.find("trello").orElseThrow().id()).getFirst();
        mireille.get("/catalogue/trello/corriger/faits/" + wrong.id() + "/retrait")
                .form("Retirer ce fait")
                .fill("Pourquoi", "La page n’existe plus.")
                .submit();

        var run = starter();
        assertThat(run.counts().unchanged()).isEqualTo(run.counts().read());
        var after = sheets.find("nextcloud").orElseThrow();
        assertThat(after.name()).isEqualTo("Nextcloud Hub");
        assertThat(after.summary()).isEqualTo("Fichiers partagés, dit par nous.");
        assertThat(offers.of(java.util.List.of(after.id())).get(after.id()))
                .filteredOn(it -> it.status().equals("full"))
                .hasSize(1);
        assertThat(facts.of(sheets.find("trello").orElseThrow().id()))
                .extracting(Fact::id)
                .doesNotContain(wrong.id());
        var sheet = web.visitor().get("/catalogue/nextcloud").text();
        assertThat(sheet).contains("Nextcloud Hub", "une personne d’ici, lu le");

        giveBack(mireille, "nextcloud", "summary");
        giveBack(mireille, "nextcloud", "name");
        mireille.get("/catalogue/nextcloud/corriger")
                .click("Framaspace")
                .form("Rendre les places")
                .submit();
        assertThat(sheets.find("nextcloud")).contains(nextcloud);
        assertThat(offers.of(java.util.List.of(after.id())).get(after.id()))
                .noneMatch(it -> it.status().equals("full"));
    }

    @Test
    void who_comes_second_on_a_field_sees_what_the_first_wrote() {
        var mireille = editor();
        var simon = neighbours.signedIn(neighbours.person("Simon Keller", InstanceRole.ADMINISTRATOR));
        var his = simon.get("/catalogue/wekan/corriger/champs/summary");
        field(mireille, "wekan", "summary", "Tableaux de tâches libres.");
        var late = his.form("Enregistrer cette valeur")
                .fill("La bonne valeur", "Des tableaux.")
                .fill("Pourquoi", "Plus court.")
                .submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("Mireille Sanchez a été plus rapide", "Tableaux de tâches libres.", "Des tableaux.");
        assertThat(sheets.find("wekan").orElseThrow().summary()).isEqualTo("Tableaux de tâches libres.");
        late.form("Enregistrer cette valeur").submit();
        assertThat(sheets.find("wekan").orElseThrow().summary()).isEqualTo("Des tableaux.");
    }

    @Test
    void a_licence_is_one_that_is_known_and_read_on_a_page() {
        var mireille = editor();
        var page = mireille.get("/catalogue/kanboard/corriger/champs/licence");
        var refused = page.form("Enregistrer cette valeur")
                .fill("La bonne valeur", "GPL trois")
                .fill("Pourquoi", "Lu dans le dépôt.")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Écrivez son nom SPDX", "Donnez l’adresse entière");
        refused.form("Enregistrer cette valeur")
                .fill("La bonne valeur", "BUSL-1.1")
                .fill("Adresse de la page lue", "https://example.org/LICENSE")
                .fill("Titre de la page", "Fichier LICENSE")
                .submit();
        assertThat(web.visitor().get("/catalogue/kanboard").text()).contains("code visible, pas libre");
        giveBack(mireille, "kanboard", "licence");
        assertThat(sheets.find("kanboard").orElseThrow().commons()).isTrue();
    }

    @Test
    void a_full_host_moves_its_software_back_in_the_advice() {
        var mireille = editor();
        var before = advised("google-drive");
        var first = before.getFirst();
        var sheet = sheets.named(first).getFirst();
        for (var it : mireille.get(sheet.url() + "/corriger").page().select("a[href*=/offres/]")) {
            var form = mireille.get(it.attr("href")).form("Enregistrer l’état");
            var done =
                    openings(form, "Ferme").fill("Dernier jour", "2027-01-31").submit();
            assertThat(done.status()).isEqualTo(303);
        }
        var after = advised("google-drive");
        assertThat(after).contains(first);
        assertThat(after.getFirst()).isNotEqualTo(first);
        assertThat(web.visitor().get(sheet.url()).text()).contains("ferme le 31 janv. 2027");
        assertThat(web.visitor().get("/catalogue/hebergeurs").text()).contains("ferme le 31 janv. 2027");
    }

    @Test
    void what_an_editor_added_stays_when_the_import_that_made_the_sheet_is_withdrawn() {
        var toml = "[peinture-libre]\ncategory = \"office\"\nlevel = 8\nstate = \"working\"\n"
                + "url = \"https://github.com/YunoHost-Apps/peinture_ynh\"\n";
        var kind = imports.kind("yunohost").orElseThrow();
        var source = ImportSource.of("apps.toml", toml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var run = imports.read(imports.open(kind, source, null), kind, source, false);
        editor().get("/catalogue/peinture-libre/corriger/fait?sur=note")
                .form("Ajouter ce fait")
                .fill("Le fait, en une phrase", "Elle peint très bien.")
                .fill("Adresse de la page lue", "https://example.org/")
                .fill("Titre de la page", "Une page")
                .fill("Jour où vous l’avez lu", "2026-11-24")
                .submit();
        imports.withdraw(run.id(), null);
        var sheet = web.visitor().get("/catalogue/peinture-libre");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.text()).contains("Elle peint très bien.");
    }

    @Test
    void an_editor_may_take_the_value_of_another_source() {
        var mireille = editor();
        field(mireille, "cryptpad", "summary", "Dit par nous.");
        var page = mireille.get("/catalogue/cryptpad/corriger/champs/summary");
        assertThat(page.text()).contains("une personne d’ici", "catalogue de départ");
        var form = page.click("Reprendre catalogue de départ");
        assertThat(form.page().select("#valeur").val()).isNotBlank().isNotEqualTo("Dit par nous.");
    }

    private java.util.List<String> advised(String service) {
        return web.visitor()
                .get("/catalogue/" + service)
                .page()
                .select(".rows > li > h3")
                .eachText();
    }

    private static WebForm openings(WebForm form, String status) {
        return form.tick(status)
                .fill("Adresse de la page lue", "https://www.frama.space/")
                .fill("Titre de la page", "Accueil")
                .fill("Jour où vous l’avez lu", "2026-11-24");
    }

    private static void field(WebVisitor editor, String slug, String field, String value) {
        var done = editor.get("/catalogue/" + slug + "/corriger/champs/" + field)
                .form("Enregistrer cette valeur")
                .fill("La bonne valeur", value)
                .fill("Pourquoi", "C’est plus juste.")
                .submit();
        assertThat(done.follow().text()).contains("Champ corrigé");
    }

    private static void giveBack(WebVisitor editor, String slug, String field) {
        editor.get("/catalogue/" + slug + "/corriger/champs/" + field)
                .form("Rendre ce champ")
                .submit();
    }

    private Run starter() {
        var kind = imports.kind("starter").orElseThrow();
        var source = ImportSource.of("catalogue de départ", StarterCatalogue.files());
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }
}
