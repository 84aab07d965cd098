package org.fabcom.people.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

@FabComTest
record OrganisationPagesTest(Web web, Neighbours neighbours, Cellar cellar, Sql db) {

    @Test
    void staff_are_asked_whether_it_is_the_one_that_differs_in_small_words_only() {
        var tag = " " + UUID.randomUUID();
        var known = neighbours.association("Café d’Hélène & Cie" + tag, neighbours.person("Hélène"));
        db.sql("update people.organisation set commune_code = '38185', commune_name = 'Grenoble' where id = :id")
                .param("id", known.id().value())
                .update();
        var name = "Cafe d'Helene et Cie" + tag;
        var mediator = neighbours.signedIn(neighbours.person("Yann", InstanceRole.MEDIATOR));
        var asked = registered(mediator, name);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Peut-être", known.name(), "Non, c’est une autre");
        assertThat(named(name)).as("nothing is written").isZero();
        var same = asked.form("Inscrire la structure").tick(known.name()).submit();
        assertThat(same.location()).isEqualTo("/structures/" + known.id());
        assertThat(named(name)).isZero();
        var other =
                asked.form("Inscrire la structure").tick("Non, c’est une autre").submit();
        assertThat(other.status()).isEqualTo(303);
        assertThat(named(name)).isOne();
        var stranger = neighbours.signedIn(neighbours.person("Lucie"));
        assertThat(registered(stranger, name).text())
                .as("who is here is not told")
                .doesNotContain(known.name());
    }

    private static WebAnswer registered(WebVisitor who, String name) {
        return who.get("/structures/nouvelle")
                .form("Inscrire la structure")
                .fill("Nom de la structure", name)
                .tick("association")
                .tick("structure non déclarée")
                .fill("Commune", "38185")
                .submit();
    }

    private int named(String name) {
        return db.sql("select count(*) from people.party where name = :name")
                .param("name", name)
                .single(Integer.class);
    }

    @Test
    void lucie_registers_her_association_after_mending_the_siret() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var refused = lucie.get("/structures/nouvelle?suite=%2Frecherche%3Fq%3Dx")
                .form("Inscrire la structure")
                .fill("Nom de la structure", "Les Jardins du Gué")
                .tick("association")
                .tick("SIRET")
                .fill("Numéro", "832 451 907 0001")
                .fill("Commune", "38185")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Le SIRET a 14 chiffres, il en manque un");
        assertThat(refused.page().select("input[name=nom]").val()).isEqualTo("Les Jardins du Gué");
        var created = refused.form("Inscrire la structure")
                .fill("Numéro", "732 829 320 00074")
                .submit();
        assertThat(created.location()).isEqualTo("/recherche?q=x");
        var mine = lucie.get("/moi");
        assertThat(mine.text()).contains("Les Jardins du Gué", "gestionnaire");
        assertThat(mine.click("Les Jardins du Gué").text()).contains("SIRET 732 829 320 00074");
    }

    /** « Non déclarée » is ticked beforehand: whoever types a number means it. */
    @Test
    void a_number_typed_beside_not_declared_is_read_for_what_it_is_or_asked_about() {
        var eloise = neighbours.signedIn(neighbours.person("Éloïse"));
        var page = eloise.get("/structures/nouvelle")
                .form("Inscrire la structure")
                .fill("Nom de la structure", "Amicale du Gué")
                .tick("association")
                .tick("structure non déclarée")
                .fill("Commune", "38185");
        var wrong = page.fill("Numéro", "douze").submit();
        assertThat(wrong.status()).isEqualTo(422);
        var read = page.fill("Numéro", "W 07 1001234").submit();
        assertThat(read.status()).as(read.text()).isEqualTo(303);
        assertThat(eloise.get("/moi").click("Amicale du Gué").text())
                .contains("W071001234")
                .doesNotContain("non déclarée");
    }

    @Test
    void the_page_of_an_organisation_stands_in_four_groups_and_is_found_by_its_name() {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Le Potager des Trois Ponts", lucie);
        var manager = neighbours.signedIn(lucie);
        var page = manager.get("/structures/" + garden.id()).page();
        assertThat(page.select("aside nav > h2").eachText())
                .containsExactly(
                        "Ce qui se passe ici", "Membres et décisions", "Ce que l’on montre", "Argent et registres");
        assertThat(page.select("aside nav:contains(Argent et registres) a").eachText())
                .contains("Comptabilité")
                .doesNotContain("Ses lieux");
        assertThat(page.select("aside nav:contains(Ce que l’on montre) a").eachText())
                .contains("Ses lieux");
        assertThat(page.select("aside nav:contains(Membres et décisions) a").eachText())
                .contains("Ses membres", "Ses cotisations", "Nos décisions");

        var path = "/structures/" + garden.id();
        assertThat(links(manager, path)).hasSize(1);
        assertThat(links(neighbours.signedIn(neighbours.person("Yann", InstanceRole.MEDIATOR)), path))
                .hasSize(1);
        assertThat(links(neighbours.signedIn(neighbours.person("Paul")), path)).isEmpty();
        assertThat(links(web.visitor(), path)).isEmpty();
    }

    private static Elements links(WebVisitor who, String path) {
        return who.get("/recherche?q=potager+trois+ponts").page().select("main a[href=" + path + "]");
    }

    @Test
    void an_undeclared_group_needs_no_number() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var created = lucie.get("/structures/nouvelle")
                .form("Inscrire la structure")
                .fill("Nom de la structure", "Le collectif du four")
                .tick("autre")
                .tick("structure non déclarée")
                .fill("Commune", "38185")
                .submit();
        assertThat(created.follow().h1()).isEqualTo("Le collectif du four");
    }

    @Test
    void who_manages_sees_how_much_room_the_files_take() {
        var lucie = neighbours.person("Lucie");
        var nadia = neighbours.person("Nadia");
        var garden = neighbours.association("Le Potager", lucie);
        neighbours.seat(garden, nadia, Seat.MEMBER);
        var page = "/structures/" + garden.id();
        assertThat(neighbours.signedIn(lucie).get(page).text()).contains("Fichiers gardés ici : 0 ");
        var bytes = "x".repeat(2_500_000).getBytes(StandardCharsets.UTF_8);
        var ready = (Checked.Ready) Parcels.check("notes.txt", bytes.length, () -> new ByteArrayInputStream(bytes));
        var thing = UUID.randomUUID();
        cellar.keep(ready.parcel(), "test", thing, garden.id(), lucie.id());
        assertThat(neighbours.signedIn(lucie).get(page).text()).contains("Fichiers gardés ici : 2,5 Mo sur 500,0 Mo");
        cellar.release("test", thing);
        assertThat(neighbours.signedIn(nadia).get(page).text()).doesNotContain("Fichiers gardés ici");
    }

    @Test
    void a_member_sees_no_address_and_changes_nothing() {
        var lucie = neighbours.person("Lucie");
        var nadia = neighbours.person("Nadia");
        var garden = neighbours.association("Le Lavoir", lucie);
        neighbours.seat(garden, nadia, Seat.MEMBER);
        var member = neighbours.signedIn(nadia);
        assertThat(member.get("/structures/" + garden.id()).text())
                .contains("Lucie")
                .doesNotContain(lucie.email().text(), "Inviter");
        assertThat(member.post("/structures/" + garden.id() + "/personnes/" + nadia.id(), "place", "MANAGER")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_only_those_who_sit_there_may_do_is_offered_to_them_alone() {
        var lucie = neighbours.person("Lucie");
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        var gardens = neighbours.association("Les Jardins du Gué", lucie);
        neighbours.association("Les Amis", yann);
        var own = "a[href=/qui-fait-quoi/notre-page?organisation=" + gardens.id() + "]";
        var url = "/structures/" + gardens.id();
        assertThat(neighbours.signedIn(lucie).get(url).page().select(own)).hasSize(1);
        var looks = neighbours.signedIn(yann).get(url);
        assertThat(looks.status()).isEqualTo(200);
        assertThat(looks.page().select(own)).isEmpty();
    }

    @Test
    void two_managers_who_edit_the_same_page_do_not_overwrite_each_other() {
        var lucie = neighbours.person("Lucie");
        var garden = neighbours.association("Le Moulin", lucie);
        var manager = neighbours.signedIn(lucie);
        var first = manager.get("/structures/" + garden.id() + "/fiche");
        var second = manager.get("/structures/" + garden.id() + "/fiche");
        assertThat(first.form("Enregistrer").fill("Commune", "38185").submit().status())
                .isEqualTo(303);
        assertThat(second.form("Enregistrer").fill("Commune", "38185").submit().status())
                .isEqualTo(409);
    }

    @Test
    void staff_find_organisations_and_take_the_list_away() {
        neighbours.association("L’Épicerie du Pont", neighbours.person("Lucie"));
        var mediator = neighbours.signedIn(neighbours.person("Yann", InstanceRole.MEDIATOR));
        assertThat(mediator.get("/structures?q=epicerie").text()).contains("L’Épicerie du Pont");
        var csv = mediator.get("/structures.csv?q=epicerie");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).contains("L’Épicerie du Pont");
    }
}
