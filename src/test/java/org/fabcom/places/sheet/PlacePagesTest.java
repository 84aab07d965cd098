package org.fabcom.places.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a place: what is known, what is not, who may change it, and what became of it. */
@FabComTest
class PlacePagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final PlaceTables tables;
    private final Sql db;

    PlacePagesTest(Web web, Neighbours neighbours, Imports imports, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.tables = new PlaceTables(imports, db);
        this.db = db;
    }

    @BeforeEach
    void sweep() {
        for (var it : List.of("twin", "merge", "change", "place"))
            db.sql("delete from places." + it).update();
    }

    private WebVisitor mediator() {
        return neighbours.signedIn(neighbours.person("Samira Benali", InstanceRole.MEDIATOR));
    }

    private WebAnswer read(String row) {
        tables.read("lieux.csv", PlaceTables.HEAD + row);
        return web.visitor().get("/lieux/" + tables.one("select id from places.place limit 1"));
    }

    @Test
    void what_is_known_stands_there_with_its_source_and_what_is_not_is_said_to_be_unknown() {
        var page = read(
                "1,,Le Phare,Grenoble,38000,,2 rue de la Gare,45.1885,5.7245,FABLAB,04 76 00 00 00,,,"
                        + "\"Mo-Fr 09:00-12:00,14:00-18:30; Sa off\",,,Carto des Alpes,2026-01-02,Loisirs et créations numériques,,,Gratuit\n");
        assertThat(page.h1()).isEqualTo("Le Phare");
        assertThat(page.text())
                .contains(
                        "38000 Grenoble",
                        "Fablab",
                        "04 76 00 00 00",
                        "du lundi au vendredi : de 9 h à 12 h et de 14 h à 18 h 30",
                        "samedi : fermé",
                        "Loisirs et création",
                        "Carto des Alpes",
                        "2 janvier 2026",
                        "il manque : SIRET ou RNA. Il reste visible");
        var unknown = page.page().select("dt:contains(Publics particuliers) + dd");
        assertThat(unknown.text()).isEqualTo("inconnu");
        assertThat(page.text()).doesNotContain("Modifier");
        assertThat(page.click("Qui a changé quoi").text()).contains("Lu dans un fichier", "Carto des Alpes");
    }

    @Test
    void hours_that_could_not_be_translated_are_shown_in_their_words() {
        assertThat(read("1,,Le Phare,Grenoble,38000,,,,,,3949,,,sur rendez-vous,,,,,,,,\n")
                        .text())
                .contains("sur rendez-vous", "3949");
    }

    @Test
    void the_team_writes_a_place_down_and_changes_it() {
        var samira = mediator();
        var form = samira.get("/lieux").click("Ajouter un lieu");
        var refused = form.form("Ajouter ce lieu")
                .fill("Courriels", "pas une adresse")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Donnez un nom à ce lieu.", "Dites dans quelle commune");

        var added = refused.form("Ajouter ce lieu")
                .fill("Nom du lieu", "La Lanterne")
                .fill("Commune", "Grenoble")
                .fill("Adresse", "4 quai Perrière")
                .fill("Code postal", "38000")
                .fill("Téléphone", "04 76 00 00 00")
                .fill("Courriels", "a@lanterne.example")
                .fill("Horaires", "lundi et jeudi de 9h à 12h")
                .tick("Démarches administratives")
                .tick("Gratuit")
                .submit()
                .follow();
        assertThat(added.text()).contains("C’est écrit.", "lundi", "de 9 h à 12 h", "38000 Grenoble");
        assertThat(
                        tables.one(
                                "select concat_ws('|', commune_code, hours, services::text, fees::text, phone) from places.place"))
                .isEqualTo("38185|Mo 09:00-12:00; Th 09:00-12:00|{administrative}|{free}|+33476000000");

        var changed = added.click("Modifier")
                .form("Enregistrer")
                .fill("Horaires", "quand la lumière est allumée")
                .untick("Gratuit")
                .submit()
                .follow();
        assertThat(changed.text()).contains("C’est changé.", "quand la lumière est allumée");
        var history = changed.click("Qui a changé quoi");
        assertThat(history.text()).contains("Modifié ici", "Samira Benali", "Avant : Gratuit");
        assertThat(web.visitor().get(history.page().location()).text())
                .contains("Quelqu’un d’ici")
                .doesNotContain("Samira");
    }

    @Test
    void what_cannot_be_read_comes_back_beside_its_field() {
        var form = mediator().get("/lieux/nouveau").form("Ajouter ce lieu");
        var refused = form.fill("Nom du lieu", "La Lanterne")
                .fill("Commune", "Grenoble")
                .fill("Téléphone", "04 76 00 00 00 / 06 00 00 00 00")
                .fill("SIRET ou RNA", "12345678901234")
                .fill("Latitude", "45.1")
                .fill("Sites web", "javascript:alert(1)")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "Écrivez un seul numéro",
                        "ni un SIRET",
                        "vont ensemble",
                        "L’une de ces adresses n’en est pas une");
        assertThat(tables.one("select count(*) from places.place")).isEqualTo("0");
    }

    @Test
    void what_is_too_long_or_on_no_list_is_said_beside_its_field() {
        var refused = mediator()
                .post(
                        "/lieux/nouveau",
                        "nom",
                        "n".repeat(301),
                        "adresse",
                        "a".repeat(301),
                        "commune-nom",
                        "Grenoble",
                        "services",
                        "xx");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("C’est trop long : 300 signes au plus.", "L’un de ces choix n’est pas dans la liste.");
        assertThat(tables.one("select count(*) from places.place")).isEqualTo("0");
    }

    @Test
    void somebody_who_was_faster_is_not_written_over() {
        read("1,,Le Phare,Grenoble,38000,,,,,,,,,,,,,,,,,\n");
        var samira = mediator();
        var url = "/lieux/" + tables.one("select id from places.place");
        var first = samira.get(url + "/modifier").form("Enregistrer").fill("Adresse", "1 rue A");
        var second = samira.get(url + "/modifier").form("Enregistrer").fill("Adresse", "2 rue B");
        assertThat(first.submit().status()).isEqualTo(303);
        assertThat(second.submit().status()).isEqualTo(409);
        assertThat(tables.one("select address from places.place")).isEqualTo("1 rue A");
    }

    @Test
    void referents_keep_the_places_of_their_organisation_and_no_others() {
        read("1,,Le Phare,Grenoble,38000,,,,,,,,,,,,,,,,,\n");
        var url = "/lieux/" + tables.one("select id from places.place");
        Person nadia = neighbours.person("Nadia Colin");
        Person marc = neighbours.person("Marc Member");
        Organisation phare = neighbours.association("Les Amis du Phare", nadia);
        neighbours.seat(phare, marc, Seat.MEMBER);
        var hers = neighbours.signedIn(nadia);
        assertThat(hers.get(url + "/modifier").status()).isEqualTo(403);
        assertThat(hers.get("/lieux/nouveau").status()).isEqualTo(403);
        assertThat(web.visitor().get("/lieux/nouveau").location()).startsWith("/connexion");

        var given = mediator()
                .get(url + "/modifier")
                .form("Enregistrer")
                .fill("Structure d’ici", "Les Amis du Phare")
                .submit();
        assertThat(given.status()).isEqualTo(303);
        assertThat(hers.get(url + "/modifier")
                        .form("Enregistrer")
                        .fill("Adresse", "1 rue du Port")
                        .submit()
                        .status())
                .isEqualTo(303);
        var his = neighbours.signedIn(marc);
        assertThat(his.get("/lieux/par/" + phare.id()).follow().text()).doesNotContain("Ajouter un lieu");
        assertThat(his.get("/structures/" + phare.id() + "/lieux/nouveau").status())
                .isEqualTo(403);
        assertThat(his.get(url + "/modifier").status()).isEqualTo(403);
        assertThat(his.post(url + "/modifier", "nom", "Pris").status()).isEqualTo(403);
        assertThat(his.post(url + "/fin").status()).isEqualTo(403);

        var own = hers.get("/structures/" + phare.id()).click("Ses lieux").follow();
        assertThat(own.text()).contains("Les lieux des Amis du Phare", "Le Phare", "un lieu");
        var more = own.click("Ajouter un lieu");
        assertThat(more.text()).contains("Un lieu des Amis du Phare.");
        more.form("Ajouter ce lieu")
                .fill("Nom du lieu", "L’Annexe")
                .fill("Commune", "Grenoble")
                .submit();
        assertThat(tables.one("select owner from places.place where name = 'L’Annexe'"))
                .isEqualTo(phare.id().toString());
    }

    @Test
    void a_place_that_is_no_more_leaves_the_list_and_can_come_back() {
        read("1,,Le Phare,Grenoble,38000,,,,,,,,,,,,,,,,,\n");
        var url = "/lieux/" + tables.one("select id from places.place");
        var gone = mediator()
                .get(url + "/modifier")
                .form("Dire qu’il n’existe plus")
                .submit()
                .follow();
        assertThat(gone.text()).contains("Ce lieu n’existe plus");
        assertThat(web.visitor().get("/lieux").text()).doesNotContain("Le Phare");
        assertThat(web.visitor().get("/lieux.csv").body()).doesNotContain("Le Phare");
        gone.form("Il existe toujours").submit();
        assertThat(web.visitor().get("/lieux").text()).contains("Le Phare");
    }
}
