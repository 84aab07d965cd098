package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Taking one's data along, being erased, changing one's mind, and being forgotten after a long absence. */
@FabComTest
record LeavingTest(
        Web web, Neighbours neighbours, People people, Jobs jobs, Traces traces, RetentionCommand command, Sql db) {

    @Test
    void lucie_takes_one_file_that_people_and_programs_read_and_that_opens_no_account() throws IOException {
        var lucie = neighbours.person("Lucie");
        neighbours.association("Les Jardins", lucie);
        var visitor = neighbours.signedIn(lucie);
        assertThat(visitor.get("/moi").click("Mes données").h1()).isEqualTo("Mes données");
        var file = unpacked(visitor.get("/moi/donnees").click("Télécharger le fichier"));
        assertThat(file.keySet()).contains("LISEZ-MOI.txt", "schema.json", "people.json");
        var all = String.join("\n", file.values());
        assertThat(all).contains(lucie.email().text()).contains("Lucie").contains("MANAGER");
        assertThat(all).doesNotContain("token_digest", "password_hash", "$2a$");
        var json = JsonMapper.shared().readTree(file.get("people.json"));
        assertThat(json.get(0).get("table").asString()).isEqualTo("people.party");
        assertThat(file.get("schema.json")).contains("Qui vous a donné votre place");
    }

    @Test
    void the_file_holds_nothing_of_a_neighbour() throws IOException {
        var nadia = neighbours.person("Nadia");
        var garden = neighbours.association("Les Potagers", nadia);
        var lucie = neighbours.person("Lucie");
        neighbours.seat(garden, lucie, Seat.MEMBER);
        var file = unpacked(neighbours.signedIn(lucie).get("/moi/donnees/fichier"));
        assertThat(String.join("\n", file.values()))
                .doesNotContain(nadia.email().text());
        assertThat(web.visitor().get("/moi/donnees/fichier").location()).startsWith("/connexion");
    }

    @Test
    void every_room_that_keeps_something_of_people_is_called_by_its_name() {
        var words = java.util.ResourceBundle.getBundle("i18n.leaving_fr");
        assertThat(traces.all())
                .extracting(it -> it.table().replaceFirst("\\..*", ""))
                .allMatch(it -> words.containsKey("people.data.room." + it));
    }

    @Test
    void whoever_asks_is_signed_out_at_once_and_coming_back_keeps_everything() {
        var lucie = neighbours.person("Lucie");
        var visitor = neighbours.signedIn(lucie);
        var page = visitor.get("/moi/donnees");
        assertThat(page.text()).contains("Ce qui s’efface", "Votre nom", "30 jours");
        assertThat(page.page().select("form[action$=effacer]"))
                .as("one press asks, another does it")
                .isEmpty();
        var sure = page.click("Effacer mon compte");
        assertThat(sure.text()).contains("Effacer mon compte ?", "Ce qui reste", "Comptes, places et droits");
        assertThat(departures(lucie)).isZero();
        var asked = sure.form("Effacer mon compte").submit();
        assertThat(asked.follow().text()).contains("votre compte sera effacé le");
        assertThat(visitor.get("/moi").location()).startsWith("/connexion");
        assertThat(letter(lucie.email())).contains("Pour changer d’avis, connectez-vous");
        neighbours.signedIn(lucie).get("/moi");
        assertThat(departures(lucie)).isZero();
        assertThat(letter(lucie.email())).contains("rien n’est perdu");
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(lucie.id())).isPresent();
    }

    /** Signing in just to fetch one’s file takes the erasure back: the page where one lands says so. */
    @Test
    void whoever_comes_back_reads_that_the_account_stays() {
        var lucie = neighbours.person("Lucie");
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        var back = web.visitor()
                .post("/connexion", "courriel", lucie.email().text(), "password", Neighbours.PASSWORD)
                .follow();
        assertThat(back.text()).contains("Votre compte reste", "l’effacement demandé n’aura pas lieu");
    }

    @Test
    void after_thirty_days_the_name_is_gone_everywhere_and_no_figure_moved() throws SQLException {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var lucie = neighbours.person("Lucie Disparue", InstanceRole.MEDIATOR);
        var garden = neighbours.association("Les Vergers", anne);
        neighbours.seat(garden, lucie, Seat.REFERENT);
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        due(lucie);
        var before = traces.figures();
        jobs.runNow(RetentionJob.NAME);
        assertThat(traces.figures()).isEqualTo(before);
        assertThat(people.find(lucie.id())).isEmpty();
        assertThat(people.byEmail(lucie.email())).isEmpty();
        assertThat(people.name(lucie.id())).contains("personne effacée");
        var journal = neighbours.signedIn(anne).get("/administration/journal?q=effac");
        assertThat(journal.text()).contains("personne effacée", "place donnée").doesNotContain("Disparue");
        assertThat(db.sql("select count(*) from people.seat where person = :id")
                        .param("id", lucie.id().value())
                        .single(Integer.class))
                .isZero();
        assertThat(people.add("Lucie", lucie.email(), "x", "fr"))
                .as("the address is free again")
                .isPresent();
    }

    @Test
    void nobody_leaves_people_without_a_manager_and_the_page_says_what_to_do() {
        var nadia = neighbours.person("Nadia");
        var garden = neighbours.association("Les Serres", nadia);
        neighbours.seat(garden, neighbours.person("Lucie"), Seat.MEMBER);
        var visitor = neighbours.signedIn(nadia);
        var page = visitor.get("/moi/donnees");
        assertThat(page.text()).contains("Les Serres n’a pas d’autre gestionnaire");
        assertThat(page.page().select("main form")).isEmpty();
        var refused = visitor.post("/moi/donnees/effacer");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("donnez d’abord cette place");
        assertThat(departures(nadia)).isZero();
    }

    @Test
    void alone_in_an_organisation_one_may_leave() throws SQLException {
        var nadia = neighbours.person("Nadia");
        neighbours.association("Seule ici", nadia);
        neighbours.signedIn(nadia).post("/moi/donnees/effacer");
        due(nadia);
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(nadia.id())).isEmpty();
    }

    @Test
    void absent_for_eleven_months_one_is_told_and_a_month_later_erased() throws SQLException {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR);
        var absent = neighbours.person("Hector Absent");
        own("update people.person set last_seen_on = current_date - 340 where id = '" + absent.id() + "'");
        var rehearsal = neighbours.signedIn(anne).get("/administration/effacements?q=hector");
        assertThat(rehearsal.page().select("tbody tr").text()).contains("Hector Absent", "à prévenir cette nuit");
        assertThat(departures(absent)).isZero();
        jobs.runNow(RetentionJob.NAME);
        assertThat(letter(absent.email())).contains("12 mois", "connectez-vous une fois");
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(absent.id())).isPresent();
        due(absent);
        assertThat(said("--rehearse")).contains("à effacer     " + absent.id()).contains("rien n’est changé");
        assertThat(people.find(absent.id())).isPresent();
        assertThat(said()).contains("Les chiffres sont les mêmes avant et après");
        assertThat(people.find(absent.id())).isEmpty();
    }

    @Test
    void the_keepers_choose_how_long_and_strangers_see_nothing_of_it() {
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var form = anne.get("/administration/donnees").form("Enregistrer");
        assertThat(form.fill("Durée sans visite", "2").submit().text()).contains("de 3 à 60");
        anne.get("/administration/donnees")
                .form("Enregistrer")
                .fill("Durée sans visite", "24")
                .submit();
        assertThat(anne.get("/administration/effacements").text()).contains("24 mois");
        assertThat(web.visitor().get("/vos-donnees").text()).contains("sans visite pendant 24 mois");
        anne.get("/administration/donnees")
                .form("Enregistrer")
                .fill("Durée sans visite", "")
                .submit();
        assertThat(neighbours
                        .signedIn(neighbours.person("Intrus"))
                        .get("/administration/effacements")
                        .status())
                .isEqualTo(403);
    }

    private Map<String, String> unpacked(WebAnswer answer) throws IOException {
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private String said(String... args) {
        var before = System.out;
        var out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(command.run(List.of(args))).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void due(Person person) throws SQLException {
        own("update people.departure set due_on = current_date - 1 where person = '" + person.id() + "'");
    }

    private static void own(String sql) throws SQLException {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private int departures(Person person) {
        return db.sql("select count(*) from people.departure where person = :id")
                .param("id", person.id().value())
                .single(Integer.class);
    }

    private String letter(Email to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to.text())
                .single(String.class);
    }
}
