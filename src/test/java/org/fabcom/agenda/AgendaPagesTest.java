package org.fabcom.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@FabComTest
class AgendaPagesTest extends OneAgenda {

    AgendaPagesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void an_organisation_announces_a_stranger_registers_by_mail_and_the_list_shows_who_came() throws Exception {
        var manager = neighbours.signedIn(lucie);
        var form = manager.get("/moi/agenda").click("Les Jardins du Gué").click("Annoncer un événement");
        var refused = form.form("Annoncer").fill("Titre", "Ta").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Donnez un titre de 3 lettres au moins", "Donnez un jour");
        var announced = form.form("Annoncer")
                .fill("Titre", "Taille des fruitiers")
                .tick("Atelier")
                .fill("Jour", Posters.inDays(9).toLocalDate().toString())
                .set("debut", "14:00")
                .set("fin", "16:30")
                .fill("Adresse", "Jardins, 4 chemin des Iris")
                .set("commune-nom", "Grenoble")
                .tick("On s’inscrit avant de venir")
                .fill("Nombre de places", "1")
                .submit()
                .follow();
        assertThat(announced.h1()).isEqualTo("Taille des fruitiers");
        assertThat(announced.text()).contains("de 14 h à 16 h 30", "Grenoble", "une place libre");

        var page = web.visitor().get("/agenda?q=fruitiers").click("Taille des fruitiers");
        var mailed = page.form("Garder ma place")
                .fill("Votre nom", "Odile Garnier")
                .fill("Courriel", "odile@exemple.org")
                .submit()
                .follow();
        assertThat(mailed.text()).contains("Un lien part à odile@exemple.org", "une place libre");
        var link = web.visitor().get(link());
        assertThat(link.text()).contains("d’ici là, aucune place n’est gardée");
        assertThat(link.form("Confirmer mon inscription").submit().follow().text())
                .contains("Votre place est gardée");
        assertThat(page.text()).doesNotContain("Odile");
        assertThat(web.visitor().get("/agenda?q=fruitiers").text())
                .contains("complet")
                .doesNotContain("Odile");

        var paul = neighbours.signedIn(neighbours.person("Paul Mercadier"));
        var waits = paul.get(path("fruitiers"))
                .form("M’inscrire sur la liste d’attente")
                .submit()
                .follow();
        assertThat(waits.text()).contains("Vous êtes sur la liste d’attente, à la place 1");
        link.form("Je ne viens pas");
    }

    @Test
    void a_day_that_is_many_years_away_is_asked_once() {
        var path = "/structures/" + garden.id() + "/agenda/nouveau";
        var form = neighbours.signedIn(lucie).get(path).form("Annoncer");
        var far = LocalDate.now(Span.ZONE).plusYears(40);
        var asked = form.fill("Titre", "Centenaire")
                .tick("Atelier")
                .fill("Jour", far.toString())
                .set("debut", "14:00")
                .set("fin", "16:30")
                .set("commune-nom", "Grenoble")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("est-ce bien l’année");
        var other =
                asked.form("Annoncer").fill("Jour", far.plusYears(1).toString()).submit();
        assertThat(other.text()).as("another far day is another question").contains("est-ce bien l’année");
        assertThat(other.form("Annoncer").submit().follow().h1()).isEqualTo("Centenaire");
        assertThat(form.fill("Jour", Posters.inDays(9).toLocalDate().toString())
                        .set("debut", "18:00")
                        .set("fin", "17:00")
                        .submit()
                        .text())
                .as("a slip of the finger makes no event of 23 hours")
                .contains("La fin est avant le début");
        assertThat(form.fill("Jour", "1900-01-01").submit().text()).contains("L’année va de 2000 à 2199");
    }

    @Test
    void a_day_written_by_hand_is_read_and_one_that_is_none_is_not_called_far() {
        var path = "/structures/" + garden.id() + "/agenda/nouveau";
        var day = Posters.inDays(9).toLocalDate();
        var byHand = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
        var form = neighbours.signedIn(lucie).get(path).form("Annoncer");
        form.fill("Titre", "Semis").tick("Atelier").set("debut", "14:00").set("fin", "16:30");
        form.set("commune-nom", "Grenoble").fill("Jour", "2027-02-29");
        assertThat(form.submit().text()).contains("Donnez un jour").doesNotContain("L’année va");
        assertThat(form.fill("Jour", "31/02/2027").submit().text()).contains("Donnez un jour");
        form.fill("Jour", byHand).tick("Chaque semaine").fill("Jusqu’au", "2999-12-31");
        assertThat(form.submit().text()).contains("L’année va de 2000 à 2199");
        form.fill("Jusqu’au", "").fill("Nombre de places", "5");
        var free = form.submit();
        assertThat(free.status()).isEqualTo(422);
        assertThat(free.text()).as("five places are not dropped").contains("cochez « On s’inscrit avant de venir »");
        var announced = form.fill("Nombre de places", "").submit().follow();
        assertThat(announced.h1()).isEqualTo("Semis");
        assertThat(announced.text()).contains(day.getYear() + ", de 14 h à 16 h 30");
    }

    @Test
    void a_place_kept_for_somebody_who_waits_stands_on_their_home_until_they_answer() {
        var event = programme.announce(garden.id(), Posters.workshop("Greffe", 1), lucie.id());
        var path = "/agenda/" + dates.of(event).getFirst().id();
        var odile = neighbours.signedIn(neighbours.person("Odile"));
        var paul = neighbours.signedIn(neighbours.person("Paul"));
        odile.get(path).form("Garder ma place").submit();
        paul.get(path).form("M’inscrire sur la liste d’attente").submit();
        assertThat(paul.get("/").text()).doesNotContain("Une place s’est libérée");
        odile.get(path).click("Voir mon inscription").form("Je ne viens pas").submit();
        var home = paul.get("/");
        assertThat(home.text()).contains("Une place s’est libérée : Greffe", "Elle est gardée jusqu’au");
        assertThat(odile.get("/").text()).doesNotContain("Une place s’est libérée");
        home.click("Prendre ou laisser").form("Prendre cette place").submit();
        assertThat(paul.get("/").text()).doesNotContain("Une place s’est libérée");
    }

    @Test
    void the_map_is_asked_for_number_and_street_whatever_stands_between_them() {
        var date = workshop("Greffe en écusson");
        db.sql("update agenda.event set address = 'La Serre, 12 bis, ch. des Iris' where id = (select event"
                        + " from agenda.occurrence where id = :id)")
                .param("id", date)
                .update();
        var map = web.visitor().get("/agenda/" + date).page().select("a[href*=openstreetmap]");
        assertThat(map.attr("href")).contains("query=12+bis+ch.+des+Iris%2C+");
    }

    @Test
    void what_the_form_asks_for_is_what_the_rule_asks_for() {
        var manager = neighbours.signedIn(lucie);
        var form = manager.get("/structures/" + garden.id() + "/agenda/nouveau");
        assertThat(form.page().select("label[for=commune]").text()).doesNotContain("facultatif");
        assertThat(form.page().select("#commune-aide").text())
                .startsWith("À remplir pour ce qui se tient quelque part");
        assertThat(form.page().select("label[for=lien], label[for=salle]").text())
                .doesNotContain("facultatif");
        assertThat(form.page().select("#lien, #commune, #salle").eachAttr("required"))
                .as("no browser asks for a link to what is held somewhere")
                .isEmpty();
        var somewhere = form.form("Annoncer")
                .fill("Titre", "Café des semences")
                .tick("Atelier")
                .fill("Jour", Posters.inDays(9).toLocalDate().toString())
                .set("debut", "14:00")
                .set("fin", "16:30")
                .submit();
        assertThat(somewhere.status()).isEqualTo(422);
        assertThat(somewhere.page().select("#commune-erreur").text()).contains("Donnez la commune");
        var online = somewhere
                .form("Annoncer")
                .tick("En ligne")
                .fill("Adresse de la salle en ligne", "https://exemple.test/salle")
                .submit();
        assertThat(online.status()).as("online nobody asks where").isEqualTo(303);
    }

    @Test
    void presence_is_noted_by_referents_only_and_printed() throws Exception {
        var date = workshop("Greffe");
        var nadia = neighbours.person("Nadia Benali");
        neighbours
                .signedIn(nadia)
                .get("/agenda/" + date)
                .form("Garder ma place")
                .submit();
        CurrentBase.asOwner(
                "update agenda.occurrence set starts_at = now() - interval '1 hour' where id = '" + date + "'");
        var path = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var list = neighbours.signedIn(lucie).get(path);
        assertThat(list.text()).contains("Nadia Benali", nadia.email().text());
        assertThat(list.form("Enregistrer les présences")
                        .tick("Absent·e sans prévenir")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(neighbours.signedIn(lucie).get(path).text()).contains("une absence");
        assertThat(neighbours.signedIn(lucie).get(path + "?imprimer").text()).contains("Nadia Benali", "Signature");
        assertThat(neighbours.signedIn(lucie).get(path + ".csv").body()).contains("Nadia Benali");
        var paul = neighbours.person("Paul");
        neighbours.seat(garden, paul, Seat.MEMBER);
        assertThat(neighbours.signedIn(paul).get(path).status()).isEqualTo(403);
        var other = neighbours.association("Les autres", nadia);
        assertThat(neighbours
                        .signedIn(nadia)
                        .get("/structures/" + other.id() + "/agenda/dates/" + date)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_event_changes_one_date_moves_one_is_cancelled_and_each_says_so() {
        var event = programme.announce(garden.id(), Posters.permanence("Permanence du jeudi"), lucie.id());
        var all = dates.of(event);
        var manager = neighbours.signedIn(lucie);
        var path = "/structures/" + garden.id() + "/agenda/";
        var moved = manager.get(path + "dates/" + all.get(1).id())
                .form("Déplacer et prévenir")
                .fill(
                        "Jour",
                        all.get(1).span().start().toLocalDate().plusDays(1).toString())
                .set("debut", "10:00")
                .set("fin", "12:00")
                .submit()
                .follow();
        assertThat(moved.text()).contains("La date est déplacée", "de 10 h à 12 h");
        manager.get(path + "dates/" + all.get(2).id())
                .form("Annuler cette date et prévenir")
                .fill("Pourquoi", "Jour férié.")
                .submit();
        assertThat(web.visitor().get("/agenda/" + all.get(2).id()).text())
                .contains("Cette date est annulée. Jour férié.")
                .doesNotContain("dans mon agenda");
        assertThat(web.visitor().get("/agenda/" + all.getFirst().id()).text()).contains("dans mon agenda");
        var changed = manager.get(path + event)
                .form("Enregistrer les changements")
                .fill("Titre", "Permanence du jeudi soir")
                .submit()
                .follow();
        assertThat(changed.text()).contains("C’est changé", "Permanence du jeudi soir", "chaque semaine");
        assertThat(web.visitor().get("/agenda/" + all.get(4).id()).h1()).isEqualTo("Permanence du jeudi soir");
    }

    private String link() {
        return db.sql(
                        "select substring(plain from '/agenda/inscriptions/[^\\s]+') from post.letter order by id desc limit 1")
                .single(String.class);
    }
}
