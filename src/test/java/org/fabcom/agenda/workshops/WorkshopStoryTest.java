package org.fabcom.agenda.workshops;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A workshop from its announcement to its report, as people go through it. */
@FabComTest
class WorkshopStoryTest extends GardenWorkshops {

    private final Jobs jobs;

    WorkshopStoryTest(ApplicationContext beans, Jobs jobs) {
        super(beans);
        this.jobs = jobs;
    }

    @BeforeEach
    void theBoxIsEmpty() {
        db.sql("delete from post.letter").update();
    }

    @Test
    void somebody_new_finds_a_workshop_near_by_waits_moves_up_comes_says_how_far_they_are_and_takes_a_certificate() {
        var date = workshop("Trier ses photos", 1);
        say(date, "Retrouver une photo", "Faire deux copies");
        var first = neighbours.person("Paul Mercadier");
        neighbours
                .signedIn(first)
                .get("/agenda/" + date)
                .form("Garder ma place")
                .submit();

        // Odile is new here and has no account. She looks around Eybens.
        var odile = web.visitor();
        var near = odile.get("/agenda?pres-nom=Eybens&rayon=10");
        assertThat(near.text()).contains("Trier ses photos", "environ", "complet");
        var page = near.click("Trier ses photos");
        assertThat(page.text()).contains("À la fin, on sait", "Retrouver une photo", "Niveau Débutant", "Programme");
        page.form("M’inscrire sur la liste d’attente")
                .fill("Votre nom", "Odile Garnier")
                .fill("Courriel", "odile.story@exemple.org")
                .submit();
        var mine = odile.get(link("odile.story@exemple.org"))
                .form("Confirmer mon inscription")
                .submit()
                .follow();
        assertThat(mine.text()).contains("Vous êtes sur la liste d’attente, à la place 1");

        // Paul can't come after all: Odile is moved up, takes the place, and has it in her calendar.
        neighbours
                .signedIn(first)
                .get("/moi/agenda")
                .click("Trier ses photos")
                .form("Je ne viens pas")
                .submit();
        assertThat(letters("odile.story@exemple.org")).contains("Une place s’est libérée : Trier ses photos");
        mine = odile.get(link("odile.story@exemple.org"));
        assertThat(mine.text()).as("she has not taken it yet").doesNotContain("où en êtes-vous");
        mine = mine.form("Prendre cette place").submit().follow();
        assertThat(mine.text()).contains("Votre place est gardée", "Avant l’atelier : où en êtes-vous ?");
        assertThat(letters("odile.story@exemple.org")).contains("Votre place est gardée : Trier ses photos");
        assertThat(ics("odile.story@exemple.org"))
                .contains("BEGIN:VEVENT", "SUMMARY:Trier ses photos", "DTSTART;TZID=Europe/Paris");

        // Before, she says how far she is; once.
        var asked = mine.click("Répondre en une minute");
        assertThat(asked.form("Envoyer mes réponses").submit().status()).isEqualTo(422);
        var said = answer(asked, 1, 2);
        assertThat(said.follow().text()).contains("comptées sans votre nom", "Vous avez répondu. Merci.");
        assertThat(answer(asked, 4, 4).follow().text()).contains("Vous avez déjà répondu");
        assertThat(counted(date, "BEFORE")).isEqualTo(2);

        // The day has come: Lucie prints the sheet and notes who was there, Yann came unannounced.
        past(date);
        var path = "/structures/" + garden.id() + "/agenda/dates/" + date;
        var manager = neighbours.signedIn(lucie);
        assertThat(manager.get(path + "/feuille.pdf").paper())
                .contains("Trier ses photos", "Odile Garnier", "Signature", "Venues sans inscription");
        assertThat(manager.get(link("odile.story@exemple.org") + "/attestation.pdf")
                        .status())
                .as("nobody noted yet that she came")
                .isEqualTo(404);
        var noted = manager.get(path)
                .form("Enregistrer les présences")
                .tick("Présent·e")
                .fill("Venues sans inscription", "Yann Le Goff")
                .submit()
                .follow();
        assertThat(noted.text()).contains("Les présences sont notées", "Yann Le Goff");

        assertThat(manager.get(path + ".csv").body()).contains("Odile Garnier", "Yann Le Goff");

        // Afterwards a letter; she answers, and takes her certificate.
        jobs.runNow("agenda.watch");
        assertThat(letters("odile.story@exemple.org")).contains("Où en êtes-vous après : Trier ses photos ?");
        jobs.runNow("agenda.watch");
        assertThat(letters("odile.story@exemple.org"))
                .filteredOn(it -> it.startsWith("Où en êtes-vous"))
                .hasSize(1);
        var after = odile.get(link("odile.story@exemple.org"));
        answer(after.click("Répondre en une minute"), 3, 4);
        assertThat(counted(date, "AFTER")).isEqualTo(2);
        var certificate =
                odile.get(link("odile.story@exemple.org") + "/attestation.pdf").paper();
        assertThat(certificate)
                .contains("Attestation de présence", "Odile Garnier", "Trier ses photos", "Les Jardins du Gué", "2 h")
                .contains("Retrouver une photo");
        assertThat(manager.get(path + "/attestations.pdf").paper()).contains("Odile Garnier", "Yann Le Goff");

        // The report tells two people, one of them unannounced, and no mean of one answer.
        var report = manager.get("/structures/" + garden.id() + "/agenda").click("Bilan des ateliers");
        assertThat(report.text())
                .contains("Personnes présentes 2", "dont une sans inscription", "pas assez de réponses");
        assertThat(web.visitor().get("/agenda/" + date).text()).doesNotContain("Ce que les gens en disent");
    }

    /** Full to the end, yet somebody who waited came, and was noted by name: the certificate is at their link. */
    @Test
    void who_waited_and_came_takes_the_certificate_at_their_link() {
        var date = workshop("Trier ses courriels", 1);
        neighbours
                .signedIn(neighbours.person("Paul Mercadier"))
                .get("/agenda/" + date)
                .form("Garder ma place")
                .submit();
        for (var who : List.of("Zoé L’Hénoret", "Anne Roux")) {
            var email = who.substring(0, 3).replace("é", "e").toLowerCase() + ".waited@exemple.org";
            var page = web.visitor().get("/agenda/" + date).form("M’inscrire sur la liste d’attente");
            page.fill("Votre nom", who).fill("Courriel", email).submit();
            web.visitor().get(link(email)).form("Confirmer mon inscription").submit();
        }
        past(date);
        var path = "/structures/" + garden.id() + "/agenda/dates/" + date;
        neighbours
                .signedIn(lucie)
                .get(path)
                .form("Enregistrer les présences")
                .fill("Venues sans inscription", "zoe l'henoret")
                .submit();
        var hers = web.visitor().get(link("zoe.waited@exemple.org"));
        assertThat(hers.text()).contains("vous étiez sur la liste d’attente").doesNotContain("à la place 1");
        assertThat(hers.click("Prendre mon attestation (PDF)").paper())
                .contains("Attestation de présence", "Zoé L’Hénoret");
        assertThat(web.visitor()
                        .get(link("ann.waited@exemple.org") + "/attestation.pdf")
                        .status())
                .as("waited and did not come")
                .isEqualTo(404);
        assertThat(neighbours
                        .signedIn(lucie)
                        .get(path + "/attestations.pdf")
                        .paper()
                        .split("Attestation de présence"))
                .as("one sheet, not two")
                .hasSize(2);
    }

    /** Chooses an answer for each aim, on whatever device. */
    private WebAnswer answer(WebAnswer asked, int... degrees) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < degrees.length; i++) fields.addAll(List.of("objectif-" + (i + 1), "" + degrees[i]));
        var action = asked.page().selectFirst("main form.form").attr("action");
        return web.visitor().post(action, fields.toArray(String[]::new));
    }

    private int counted(UUID date, String moment) {
        return db.sql(
                        "select coalesce(sum(number), 0) from agenda.evaluation where occurrence = :date and moment = :moment")
                .param("date", date, "moment", moment)
                .single(Integer.class);
    }

    private List<String> letters(String email) {
        return db
                .sql("select subject from post.letter where lower(recipient) = :email order by id")
                .param("email", email)
                .list(String.class)
                .stream()
                .map(it -> it.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    private String ics(String email) {
        return db.sql("""
                select a.content from post.attachment a join post.letter l on l.id = a.letter
                where lower(l.recipient) = :email order by l.id desc limit 1
                """).param("email", email).single(String.class);
    }

    private String link(String email) {
        return db.sql("""
                select substring(plain from '/agenda/inscriptions/[^\\s]+') from post.letter
                where lower(recipient) = :email order by id desc limit 1
                """).param("email", email).single(String.class);
    }
}
