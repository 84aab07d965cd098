package org.fabcom.flows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.dhatim.fastexcel.Workbook;
import org.fabcom.flows.ObjectKind.Electrical;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.flows.sites.Things;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** A house has its list of objects in a touch, or from the spreadsheet that it has. */
@FabComTest
record KindListTest(Neighbours neighbours, Kinds kinds, Things things) {

    private record House(PartyId owner, WebVisitor keeper, String path) {}

    private House house(String name) {
        Person manager = neighbours.person("Ines " + name);
        var owner = neighbours.association(name, manager).id();
        return new House(owner, neighbours.signedIn(manager), "/pesee/reglages/" + owner + "/objets");
    }

    @Test
    void a_fresh_house_has_the_usual_objects_in_one_touch_and_asks_for_them_once() {
        var house = house("La Neuve");
        var page = house.keeper().get(house.path());
        var touched = page.form("Prendre les objets usuels");
        assertThat(touched.submit().follow().text()).contains("16 objets ajoutés");
        assertThat(kinds.of(house.owner()))
                .extracting(it -> it.shortName() + " " + it.described().stream())
                .contains("Meubles FURNITURE", "Textile TEXTILE", "Petit électro ELECTRICAL", "Vélos CYCLES");
        assertThat(kinds.of(house.owner())).allMatch(it -> it.described().meanGrams() == null);
        assertThat(touched.submit().status()).as("they are there").isEqualTo(409);
        assertThat(house.keeper().get(house.path()).text()).doesNotContain("Prendre les objets usuels");
    }

    @Test
    void a_spreadsheet_with_french_headings_is_taken_with_its_words() throws IOException {
        var house = house("La Tableuse");
        var sheet = "Nom court;Nom officiel;Filière;Masse moyenne;Classe d'équipement\n"
                + "Chaises;Chaises et tabourets;Meubles;4 500;\nÉcrans;Écrans plats;électrique;;Écran\n";
        var sent = house.keeper()
                .upload(
                        house.path() + "/fichier",
                        "fichier",
                        "objets.csv",
                        sheet.getBytes(Charset.forName("windows-1252")),
                        Map.of());
        assertThat(sent.follow().text()).contains("2 objets ajoutés");
        assertThat(kinds.of(house.owner()).getFirst().described())
                .isEqualTo(new ObjectKind.Described(
                        "Chaises", "Chaises et tabourets", "", Flow.FURNITURE, 4500, Electrical.NONE, null));
        assertThat(kinds.of(house.owner()).getLast().described().electrical()).isEqualTo(Electrical.SCREEN);

        var given = house.keeper().get(house.path() + "/fichier.csv").body();
        assertThat(given).contains("Nom court;Nom officiel").contains("meubles").doesNotContain("FURNITURE");
        var other = house("La Voisine");
        assertThat(other.keeper()
                        .upload(other.path() + "/fichier", "fichier", "objets.csv", given.getBytes(UTF_8), Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(kinds.of(other.owner()).stream().map(ObjectKind::described).toList())
                .isEqualTo(kinds.of(house.owner()).stream()
                        .map(ObjectKind::described)
                        .toList());
    }

    @Test
    void a_workbook_that_only_has_names_is_enough() throws IOException {
        var house = house("La Classeuse");
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "FabCom", "1.0")) {
            var sheet = book.newWorksheet("Objets");
            sheet.value(0, 0, "Nom officiel");
            sheet.value(1, 0, "Appareils de musculation et de remise en forme");
        }
        var sent =
                house.keeper().upload(house.path() + "/fichier", "fichier", "objets.xlsx", out.toByteArray(), Map.of());
        assertThat(sent.status()).isEqualTo(303);
        assertThat(kinds.of(house.owner()).getFirst().shortName()).isEqualTo("Appareils de musculation");
    }

    /** The list of a house that knows nothing of ours: its names under « Nom », a blank line, and a sum at the bottom. */
    @Test
    void a_column_of_names_is_enough_and_the_sum_at_the_bottom_is_no_object() {
        var house = house("La Listeuse");
        var sent = house.keeper()
                .upload(
                        house.path() + "/fichier",
                        "fichier",
                        "objets.csv",
                        "Nom;Code;Filière\nChaises;CH;meubles\n;;\nLivres anciens;LI;\nTOTAL;2;\n".getBytes(UTF_8),
                        Map.of());
        assertThat(sent.follow().text()).contains("2 objets ajoutés");
        assertThat(kinds.of(house.owner()))
                .extracting(ObjectKind::shortName)
                .containsExactly("Chaises", "Livres anciens");
    }

    @Test
    void what_does_not_read_is_said_with_what_would_and_nothing_is_taken() {
        var house = house("La Brouillonne");
        for (var it : List.of(
                Map.entry(
                        "Nom court;Filière\nChaises;mobilier urbain\n", "« mobilier urbain » n’est aucun de ces mots"),
                Map.entry("Objet;Poids\nChaises;4\n", "Aucune colonne n’est « Nom court »"),
                Map.entry("", "Choisissez un fichier"))) {
            var refused = house.keeper()
                    .upload(
                            house.path() + "/fichier",
                            "fichier",
                            "objets.csv",
                            it.getKey().getBytes(UTF_8),
                            Map.of());
            assertThat(refused.status()).as(it.getKey()).isEqualTo(422);
            assertThat(refused.text().replace('\u202f', ' ')).contains(it.getValue());
        }
        assertThat(kinds.of(house.owner())).isEmpty();
    }

    @Test
    void localities_and_wastes_are_corrected_where_they_are_and_what_was_archived_is_taken_up_again() {
        var house = house("La Reprise");
        var settings = "/pesee/reglages/" + house.owner();
        house.keeper().post(settings + "/origines", "nom", "Sainte-Luce", "insee", "44172");
        house.keeper().post(settings + "/dechets", "nom", "Tout-venant");
        var origin = house.keeper().get(settings).click("Sainte-Luce");
        assertThat(origin.form("Enregistrer").set("insee", "4917").submit().status())
                .isEqualTo(422);
        origin.form("Enregistrer")
                .set("nom", "Sainte-Lucie")
                .set("insee", "49170")
                .submit();
        assertThat(house.keeper().get(settings).text()).contains("Sainte-Lucie · 49170");
        assertThat(origin.form("Enregistrer").set("nom", "Trop tard").submit().status())
                .as("it is not as it was read any more")
                .isEqualTo(409);
        house.keeper()
                .get(settings)
                .click("Tout-venant")
                .form("Enregistrer")
                .tick("Ultime")
                .submit();
        assertThat(things.wastes(house.owner()))
                .filteredOn(it -> it.name().equals("Tout-venant"))
                .extracting(Things.Thing::more)
                .containsExactly("true");
        var page = house.keeper()
                .get(settings)
                .form("Archiver Sainte-Lucie")
                .submit()
                .follow();
        assertThat(things.localities(house.owner()))
                .extracting(Things.Thing::name)
                .doesNotContain("Sainte-Lucie");
        page = page.form("Reprendre Sainte-Lucie").submit().follow();
        assertThat(page.text()).contains("C’est de nouveau en service").contains("Sainte-Lucie · 49170");
        page = page.form("Archiver Sainte-Lucie").submit().follow();
        house.keeper().post(settings + "/origines", "nom", "Sainte-Lucie");
        assertThat(page.form("Reprendre Sainte-Lucie").submit().follow().text())
                .as("another has its name now")
                .contains("déjà");
    }

    @Test
    void containers_and_recipients_are_corrected_where_they_are() {
        var house = house("La Corrigeante");
        var settings = "/pesee/reglages/" + house.owner();
        house.keeper().post(settings + "/contenants", "nom", "Chariot", "tare", "18");
        var page = house.keeper().get(settings).click("Chariot");
        var stale = house.keeper().get(settings).click("Chariot").form("Enregistrer");
        page.form("Enregistrer").fill("Tare en kg", "18,5").submit();
        assertThat(house.keeper().get(settings).text()).contains("Chariot · 18,50 kg");
        assertThat(stale.fill("Tare en kg", "3").submit().status()).isEqualTo(409);
        house.keeper().post(settings + "/destinataires", "nom", "Le Relais", "classe", "RECYCLER", "fin", "2020-11-29");
        var its = house.keeper().get(settings).click("Le Relais");
        var wrong = its.form("Enregistrer")
                .fill("À partir du", "2031-01-01")
                .fill("Jusqu’au", "2030-12-31")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(its.form("Enregistrer")
                        .fill("À partir du", "")
                        .fill("Jusqu’au", "2030-12-31")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(house.keeper().get(settings).text()).contains("2030").doesNotContain("2020");
        var other = house("La Voisine d’en face");
        assertThat(other.keeper()
                        .get(its.page().location().replaceFirst("^https?://[^/]+", ""))
                        .status())
                .isNotEqualTo(200);
    }
}
