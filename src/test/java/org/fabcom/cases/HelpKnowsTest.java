package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whoever asks for help meets one house: home, case, booking, call and sheet know of each other. */
@FabComTest
@WithCatalogue
class HelpKnowsTest extends AskedHelp {

    HelpKnowsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void the_home_says_where_the_request_stands_and_not_ten_minutes() {
        journey.asked();
        var home = journey.organisation.get("/").text();
        assertThat(home).contains("Votre demande est arrivée", journey.name).doesNotContain("Dix minutes");
        var page = journey.organisation.get(journey.address()).text();
        assertThat(page).contains("avec votre point").doesNotContain("vous pouvez faire le point sur vos outils");
    }

    @Test
    void the_sheet_that_was_kept_leads_home_until_help_is_asked_for() {
        var form = journey.organisation
                .get("/faire-le-point/garder?" + CaseJourney.ANSWERS)
                .form("Garder ce point dans la structure");
        var kept = form.submit();
        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
        var home = journey.organisation.get("/");
        assertThat(home.text()).contains("Votre point du", "2 outils").doesNotContain("Dix minutes");
        assertThat(home.click("Le relire").status()).isEqualTo(200);
        var id = kept.location().replaceAll(".*/gardes/([0-9a-f-]+).*", "$1");
        assertThat(journey.organisation
                        .get(ASK + "?point=" + id + "&organisation=" + journey.gardens.id())
                        .page()
                        .select("textarea[name=besoin]")
                        .text())
                .as("what to do this week is what one asks for")
                .isNotEmpty();
        assertThat(journey.organisation
                        .get(ASK)
                        .page()
                        .select("select[name=point] option[selected]")
                        .val())
                .as("it goes along unless one says no")
                .isEqualTo(id);
        asks("Quitter Trello");
        assertThat(journey.organisation.get("/").text()).doesNotContain("Votre point du");
    }

    @Test
    void whoever_is_called_back_finds_their_sheet_again() {
        var sent = web.visitor()
                .get(ASK + "?p=9&t=google-drive~of")
                .form("Être rappelé·e")
                .fill("Votre nom", "Ali")
                .fill("Téléphone", "0612345678")
                .submit();
        var kept = sent.follow();
        assertThat(kept.text()).contains("ce que vous avez écrit sont effacés 90 jours après l’appel");
        assertThat(kept.click("Revenir à votre point").text()).contains("Google Drive");
        assertThat(sent.location()).doesNotContain("Ali", "0612345678");
    }

    @Test
    void a_meeting_that_took_place_is_noted_on_the_case_and_its_outcome_asked() {
        var url = journey.assigned();
        var today = LocalDate.now(Span.ZONE);
        var form = journey.mediator.get(url + "/rendez-vous").form("C’est convenu : noter le premier");
        form.set("comment", "PHONE").set("ou", "04 65 71 00 12").fill("Heure", "00:01");
        assertThat(form.fill("Jour 1", today.minusDays(30).toString()).submit().text())
                .contains("C’est avant la demande");
        var noted = form.fill("Jour 1", today.toString()).submit();
        assertThat(noted.location()).startsWith("/agenda/rendez-vous/");
        assertThat(noted.follow().text()).contains("C’est noté au dossier", "Comment cela s’est-il passé");
        journey.mediator.post(noted.location() + "/venue", "venue", "EXCUSED");
        assertThat(journey.mediator.get(url).text()).contains("excusé");
        var proposed = journey.mediator
                .get(url + "/rendez-vous")
                .form("Proposer ces moments")
                .set("comment", "PHONE")
                .set("ou", "04 65 71 00 12")
                .fill("Heure", "00:01")
                .fill("Jour 1", today.toString())
                .submit();
        assertThat(proposed.text()).as("nobody chooses a time that is past").contains("Ce moment est déjà passé");
        assertThat(journey.mediator.get(url).text())
                .contains("Accompagné par " + journey.yann.name())
                .doesNotContain("vous accompagne");
    }

    private WebVisitor opens() {
        var form = journey.mediator
                .get("/moi/creneaux")
                .click("Ouvrir des créneaux")
                .form("Enregistrer");
        var day = LocalDate.now(Span.ZONE).plusDays(10).getDayOfWeek().getValue();
        form.tick(List.of("le lundi", "le mardi", "le mercredi", "le jeudi", "le vendredi", "le samedi", "le dimanche")
                        .get(day - 1))
                .set("de", "14h")
                .set("a", "17h")
                .fill("Adresse", "La Filature")
                .set("commune-nom", "Grenoble")
                .submit();
        return journey.mediator;
    }

    /** Without signing in, under the address of her account. */
    private void books() {
        opens();
        books("Lucie", journey.lucie.email().text(), "");
    }

    private void books(String name, String email, String organisation) {
        db.sql("delete from post.letter").update();
        var one = web.visitor().get("/rendez-vous/" + journey.yann.id());
        one.form("Prendre ce moment")
                .set("structure", organisation)
                .tick(organisation.isEmpty() ? "de 14 h à 14 h 45" : "de 15 h 30 à 16 h 15")
                .fill("Votre nom", name)
                .fill("Courriel", email)
                .submit();
        var body = db.sql(
                        "select plain from post.letter where plain like '%/rendez-vous/pris/%' order by id desc limit 1")
                .single(String.class);
        var link = body.substring(body.indexOf("/rendez-vous/pris/")).split("\\s")[0];
        web.visitor().get(link).form("Confirmer ce moment").submit();
    }

    @Test
    void a_time_she_took_is_on_her_home_on_the_case_and_before_whoever_gives_it() {
        journey.asked();
        books();
        var url = journey.address();
        assertThat(journey.organisation.get("/").text())
                .contains("La Filature")
                .doesNotContain("Prochain moment libre");
        assertThat(journey.organisation.get(url).text()).doesNotContain("Aucun rendez-vous");
        journey.coordinator.get(url).form("C’est pour nous").submit();
        assertThat(journey.coordinator.get(url + "/confier").text())
                .contains("Un rendez-vous est déjà pris avec " + journey.yann.name());
        var meeting = journey.mediator.get("/moi/agenda").click("pris en ligne par Lucie");
        assertThat(meeting.text())
                .as("her request is written down already, elsewhere for a mediator who is not on it")
                .doesNotContain("Noter sa demande");
        journey.coordinator
                .get(url + "/confier")
                .form("Confier le dossier")
                .tick(journey.yann.name())
                .submit();
        assertThat(journey.mediator
                        .get("/moi/agenda")
                        .click("pris en ligne par Lucie")
                        .text())
                .contains("L’accompagnement " + journey.name.replace("Les", "des") + " est déjà en cours");
        var other = new CaseJourney(beans);
        other.asked();
        assertThat(other.coordinator.get(other.address()).text()).doesNotContain("La Filature");
    }

    /** Other members read what was taken for the organisation; what she took for herself is hers. */
    @Test
    void what_she_takes_as_a_private_person_is_read_by_her_alone() {
        journey.asked();
        opens();
        var member = neighbours.person("Odette");
        neighbours.seat(journey.gardens, member, Seat.MEMBER);
        var other = neighbours.signedIn(member);
        var url = journey.address();
        books("Lucie", journey.lucie.email().text(), "");
        assertThat(journey.organisation.get(url).text()).contains("La Filature", "14 h");
        assertThat(other.get(url).status()).isEqualTo(200);
        assertThat(CaseJourney.besideItsStory(other, url))
                .doesNotContain("La Filature", "14 h", "Rendez-vous avec Lucie");
        assertThat(journey.coordinator.get(url).text()).contains("Peut-être d’eux", "La Filature");
        books("Lucie", journey.lucie.email().text(), journey.name);
        assertThat(CaseJourney.besideItsStory(other, url))
                .contains("La Filature", "15 h 30")
                .doesNotContain("14 h");
        assertThat(journey.organisation.get(url).text()).contains("15 h 30", "14 h");
    }

    @Test
    void a_stranger_of_an_organisation_of_the_same_name_stays_unknown_to_it() {
        journey.asked();
        opens();
        books("Amina", "amina@exemple.org", journey.name);
        var url = journey.address();
        assertThat(journey.organisation.get(url).text()).doesNotContain("Amina", "La Filature");
        assertThat(journey.coordinator.get(url).text())
                .as("staff can tell whether it is they")
                .contains("Peut-être d’eux", "Amina");
        journey.coordinator.get(url).form("C’est pour nous").submit();
        assertThat(journey.coordinator.get(url + "/confier").text()).doesNotContain("Un rendez-vous est déjà pris");
    }

    @Test
    void what_she_takes_for_another_organisation_or_once_it_is_over_is_not_of_the_case() {
        journey.asked();
        opens();
        books("Lucie", journey.lucie.email().text(), "La Chorale du Gué");
        var url = journey.address();
        assertThat(journey.organisation.get(url).text()).doesNotContain("La Filature");
        journey.coordinator.post(
                url + "/reorienter", "version", version(url), "issue", "DROPPED", "raison", "Vue à la permanence");
        books("Lucie", journey.lucie.email().text(), "");
        assertThat(journey.organisation.get(url).text()).doesNotContain("La Filature");
        assertThat(db.sql("select count(*) from agenda.slot_request where email = :lucie and meeting is not null")
                        .param("lucie", journey.lucie.email().text())
                        .single(Long.class))
                .isEqualTo(2);
    }

    @Test
    void calls_of_whoever_has_a_case_end_with_it() throws InterruptedException {
        web.visitor()
                .get(ASK)
                .form("Être rappelé·e")
                .fill("Votre nom", "Lucie")
                .fill("Courriel", journey.lucie.email().text())
                .fill("De quoi avez-vous besoin", "De l’aide")
                .submit();
        web.visitor()
                .get(ASK)
                .form("Être rappelé·e")
                .fill("Votre nom", "Odette")
                .fill("Téléphone", "0699999999")
                .fill("De quoi avez-vous besoin", "De l’aide")
                .submit();
        journey.asked();
        web.visitor()
                .get(ASK)
                .form("Être rappelé·e")
                .fill("Votre nom", "Lucie, autre chose")
                .fill("Courriel", journey.lucie.email().text())
                .fill("De quoi avez-vous besoin", "Ma boîte est piratée")
                .submit();
        var url = journey.address();
        journey.coordinator.post(
                url + "/reorienter", "version", version(url), "issue", "DROPPED", "raison", "Vue à la permanence");
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (waiting().contains("Lucie") && System.nanoTime() < until) Thread.sleep(50);
        assertThat(waiting())
                .as("what was asked since is about something else")
                .containsExactlyInAnyOrder("Odette", "Lucie, autre chose");
    }

    private List<String> waiting() {
        return db.sql("select name from cases.callback where done_at is null").list(String.class);
    }

    private String version(String url) {
        return db.sql("select version from cases.case_file where id = :id")
                .param("id", UUID.fromString(url.replaceAll(".*/", "")))
                .single(String.class);
    }
}
