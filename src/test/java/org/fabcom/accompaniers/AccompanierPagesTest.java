package org.fabcom.accompaniers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People describe themselves, others find them; nobody speaks in another's stead. */
@FabComTest
@WithCatalogue
class AccompanierPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Sql db;

    private Person oxana;
    private WebVisitor hers;

    AccompanierPagesTest(Web web, Neighbours neighbours, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void oxana_comes_in() {
        oxana = neighbours.person("Oxana Bondar");
        hers = neighbours.signedIn(oxana);
    }

    private static WebForm least(WebVisitor who) {
        return who.get("/moi/accompagner")
                .form("Publier ma page")
                .tick("a de la place")
                .set("base-nom", "Valence")
                .set("base", "26362")
                .fill("Qui finance son travail", "bénévolat")
                .tick("non, aucun");
    }

    private String page(WebForm form) {
        var answer = form.submit();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    @Test
    void what_somebody_says_is_public_and_what_they_leave_out_is_unknown() {
        var url = page(least(hers));
        var seen = web.visitor().get(url);
        assertThat(seen.h1()).isEqualTo("Oxana Bondar");
        assertThat(seen.text())
                .contains("a de la place", "bénévolat", "aucun lien avec un hébergeur", "Valence")
                .contains("tarifs non publiés", "inconnu");
        assertThat(seen.page().select(".thirds .chip.unknown"))
                .as("three measures, nothing said")
                .hasSize(4);
        assertThat(web.visitor().get("/accompagnateurs").text()).contains("Oxana Bondar", "tarif non publié");
    }

    @Test
    void a_price_list_says_tax_day_and_for_whom_the_solidarity_price_is() {
        var url = page(least(hers)
                .set("prix-0-sorte", "HOUR")
                .set("prix-0-montant", "60")
                .set("prix-0-tva", "20")
                .set("prix-1-sorte", "DAY")
                .set("prix-1-montant", "180,50")
                .set("prix-1-tva", "0")
                .set("prix-1-condition", "associations sans salarié")
                .fill("Au moins, en €", "300")
                .fill("Vos heures", "12,5"));
        assertThat(hers.get(url).text())
                .contains("60 € l’heure", "TVA de 20 % comprise", "180,50 € la journée", "sans TVA")
                .contains("Prix solidaire : associations sans salarié", "à partir de 300 €", "12 h 30");
        assertThat(hers.get(url).page().select("[data-label]").eachAttr("data-label"))
                .as("what says itself has no label before it on a phone")
                .doesNotContain("TVA", "Pour qui");
        var asked = web.visitor().get("/accompagnateurs?tarif=SOLIDARITY");
        assertThat(asked.page().select(".counts a").eachAttr("href"))
                .anyMatch(it -> it.contains("/accompagnateurs/carte"));
        assertThat(asked.text()).contains("1 réponse", "prix solidaire 180,50 € la journée");
        assertThat(web.visitor().get("/accompagnateurs?tarif=FREE").text()).contains("Personne ne répond à cela");
    }

    @Test
    void a_price_without_its_tax_is_not_published_and_nothing_typed_is_lost() {
        var refused = least(hers)
                .set("prix-0-sorte", "HOUR")
                .set("prix-0-montant", "60")
                .fill("En quelques mots", "Des mots à garder")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Écrivez le taux de TVA", "Des mots à garder");
    }

    @Test
    void what_is_optional_is_folded_and_opens_where_it_is_wrong() {
        var folded = "details:not([open]) [name=";
        var page = hers.get("/moi/accompagner").page();
        assertThat(page.select(folded + "prix-0-sorte]")).isNotEmpty();
        assertThat(page.select(folded + "heures-nous]")).isNotEmpty();
        assertThat(page.select(folded + "finance]")).as("asked of everybody").isEmpty();
        var refused = least(hers)
                .set("prix-0-sorte", "HOUR")
                .set("prix-0-montant", "60")
                .submit()
                .page();
        assertThat(refused.select(folded + "prix-0-tva]")).isEmpty();
        assertThat(refused.select(folded + "heures-nous]")).isNotEmpty();
    }

    @Test
    void an_unchanged_price_keeps_its_day_and_an_old_one_is_to_be_checked() {
        var url = page(least(hers)
                .set("prix-0-sorte", "HOUR")
                .set("prix-0-montant", "60")
                .set("prix-0-tva", "20"));
        db.sql("update accompaniers.accompanier_price set priced_on = date '2024-02-03'")
                .update();
        page(hers.get("/moi/accompagner").form("Publier ma page").fill("En quelques mots", "Plus de mots"));
        assertThat(hers.get(url).text()).contains("3 févr. 2024 à relire");
    }

    @Test
    void tools_are_those_of_the_catalogue_and_what_it_does_not_know_is_said() {
        var refused = least(hers)
                .fill("Logiciels que vous connaissez", "Nextclud\nTructruc")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Le catalogue ne connaît pas : Nextclud, Tructruc", "Nextcloud");
        page(least(hers).fill("Logiciels que vous connaissez", "nextcloud"));
        var sheet = db.sql("select id::text from catalogue.sheet where name = 'Nextcloud'")
                .single(String.class);
        assertThat(web.visitor().get("/accompagnateurs?outil=" + sheet).text()).contains("Connaît Nextcloud");
    }

    @Test
    void near_a_commune_distance_is_shown_and_who_is_farther_is_left_out() {
        page(least(hers));
        assertThat(web.visitor()
                        .get("/accompagnateurs?pres-nom=Romans-sur-Is%C3%A8re&rayon=20")
                        .text())
                .contains("Oxana Bondar", "environ 1");
        assertThat(web.visitor()
                        .get("/accompagnateurs?pres-nom=Grenoble&rayon=20")
                        .text())
                .doesNotContain("Oxana Bondar");
        var csv = web.visitor()
                .get("/accompagnateurs.csv?pres=26362&pres-nom=Valence")
                .body();
        assertThat(csv).contains("Oxana Bondar", "26362", "bénévolat");
    }

    @Test
    void an_organisation_is_described_by_its_referents_and_nobody_else() {
        var garden = neighbours.association("Les Jardins", neighbours.person("Martine"));
        var paul = neighbours.person("Paul");
        neighbours.seat(garden, paul, Seat.MEMBER);
        var path = "/structures/" + garden.id() + "/accompagner";
        String[] fields = {"version", "0", "dispo", "OPEN", "distance", "oui", "finance", "X", "lien", "non"};
        assertThat(neighbours.signedIn(paul).post(path, fields).status()).isEqualTo(403);
        assertThat(hers.post(path, fields).status()).isEqualTo(403);
        assertThat(neighbours
                        .signedIn(neighbours.person("Coralie", InstanceRole.COORDINATOR))
                        .post(path, fields)
                        .status())
                .isEqualTo(403);
        neighbours.seat(garden, paul, Seat.REFERENT);
        assertThat(neighbours.signedIn(paul).post(path, fields).status()).isEqualTo(303);
        assertThat(web.visitor().get("/accompagnateurs?qui=ORGANISATION").text())
                .contains("Les Jardins");
        assertThat(neighbours.signedIn(paul).post(path, fields).status())
                .as("the second of two who change it")
                .isEqualTo(409);
    }

    @Test
    void a_coordinator_points_with_a_source_and_invents_nothing() {
        var coralie = neighbours.signedIn(neighbours.person("Coralie", InstanceRole.COORDINATOR));
        assertThat(hers.post("/accompagnateurs/signaler", "nom", "X").status()).isEqualTo(403);
        var form = coralie.get("/accompagnateurs/signaler")
                .form("Mettre dans l’annuaire")
                .fill("Nom", "Coop du Net");
        assertThat(form.submit().text()).contains("sans source, on n’ajoute personne");
        var url = page(coralie.get("/accompagnateurs/signaler")
                .form("Mettre dans l’annuaire")
                .fill("Nom", "Coop du Net")
                .fill("Page qui le dit", "exemple.org/annuaire")
                .fill("Titre de cette page", "Annuaire d’exemple"));
        var seen = web.visitor().get(url);
        assertThat(seen.text()).contains("places inconnues", "Annuaire d’exemple", "ne se décrit pas elle-même");
        var id = url.substring(url.lastIndexOf('/') + 1);
        assertThatThrownBy(
                        () -> db.sql("update accompaniers.accompanier set availability = 'OPEN' where id = :id::uuid")
                                .param("id", id)
                                .update())
                .hasMessageContaining("check");
        assertThatThrownBy(() -> db.sql(
                                "insert into accompaniers.accompanier_price values (:id::uuid, 0, 'FREE', '', 0, 0, null, date '2026-01-01')")
                        .param("id", id)
                        .update())
                .hasMessageContaining("nobody says this in their stead");
        assertThat(hers.post(url + "/retirer").status()).isEqualTo(403);
        coralie.post(url + "/retirer");
        assertThat(web.visitor().get(url).status()).isEqualTo(404);
        assertThat(web.visitor().get("/accompagnateurs?q=coop").text()).contains("Personne ne répond");
    }

    @Test
    void who_leaves_the_directory_is_not_found_any_more_and_comes_back() {
        var url = page(least(hers));
        hers.post("/moi/accompagner/retirer");
        assertThat(web.visitor().get(url).status()).isEqualTo(404);
        assertThat(hers.get(url).text()).contains("n’est plus dans l’annuaire");
        assertThat(web.visitor().get("/accompagnateurs.csv?lang=fr").body())
                .contains("finance")
                .doesNotContain(url);
        hers.post("/moi/accompagner/remettre");
        assertThat(web.visitor().get(url).status()).isEqualTo(200);
        assertThat(web.visitor().get("/recherche?q=Bondar").text()).contains("Qui accompagne");
    }
}
