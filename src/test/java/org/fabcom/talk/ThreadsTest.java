package org.fabcom.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Table;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FabComTest
class ThreadsTest {

    private final Neighbours neighbours;
    private final Table table;
    private final Threads threads;
    private final Sql db;
    private final List<Check> checks;
    private Person lucie;
    private Person yann;
    private Subject back;

    ThreadsTest(Neighbours neighbours, Table table, Threads threads, Sql db, List<Check> checks) {
        this.neighbours = neighbours;
        this.table = table;
        this.threads = threads;
        this.db = db;
        this.checks = checks;
    }

    @BeforeEach
    void a_table() {
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann");
        back = table.laid(List.of(lucie), List.of(yann));
    }

    private Said says(Person who, String text, Audience audience) {
        return threads.say(back, who.id(), text, audience, List.of(), Ids.next());
    }

    private WebVisitor in(Person who) {
        return neighbours.signedIn(who);
    }

    @Test
    void what_one_says_the_other_reads_with_its_lines_and_links() {
        var page = in(lucie).get(back.url());
        assertThat(page.text()).contains("Personne n’a encore écrit ici");
        var said = page.form("Envoyer")
                .fill("Votre message", "Bonjour Yann,\nvoir https://exemple.org/export.\n\nMerci <b>bien</b>")
                .submit()
                .follow();
        assertThat(said.text()).contains("Votre message est parti");
        var read = in(yann).get(back.url());
        assertThat(read.text()).contains("Lucie").contains("Merci <b>bien</b>");
        assertThat(read.page()
                        .select(".said a[href='https://exemple.org/export']")
                        .attr("rel"))
                .contains("noopener");
        assertThat(read.page().select(".said p br")).hasSize(1);
    }

    @Test
    void a_note_is_seen_by_the_team_and_reaches_nothing_made_for_the_organisation() {
        says(yann, "La trésorière hésite", Audience.TEAM);
        says(yann, "Rendez-vous mardi", Audience.EVERYONE);
        var team = in(yann).get(back.url());
        assertThat(team.text()).contains("La trésorière hésite").contains("Note interne");
        var organisation = in(lucie).get(back.url());
        assertThat(organisation.body())
                .contains("Rendez-vous mardi")
                .doesNotContain("trésorière")
                .doesNotContain("Note interne")
                .doesNotContain("équipe seulement");
        assertThat(in(lucie).get(back.url() + "?avant=9998-01-01T00:00:00Z").body())
                .doesNotContain("trésorière");
        assertThat(threads.messages(back)).extracting(Message::words).containsExactly("Rendez-vous mardi");
        assertThat(threads.notes(back)).extracting(Message::words).containsExactly("La trésorière hésite");
        assertThat(threads.lastMessages(Table.KIND, List.of(back.id()))).hasSize(1);
    }

    @Test
    void a_note_is_chosen_by_the_team_and_refused_to_others_even_by_hand() {
        var note = in(yann).get(back.url())
                .form("Envoyer")
                .fill("Votre message", "À rappeler lundi")
                .tick("L’équipe seulement")
                .submit()
                .follow();
        assertThat(note.text()).contains("La structure ne la voit pas");
        assertThat(threads.messages(back)).isEmpty();
        var forged = in(lucie).post(back.url(), "texte", "Je force", "lecteurs", "TEAM");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(threads.notes(back)).hasSize(1);
    }

    @Test
    void strangers_do_not_know_of_the_thread_and_visitors_are_sent_to_sign_in() {
        says(lucie, "Entre nous", Audience.EVERYONE);
        var stranger = in(neighbours.person("Autre"));
        assertThat(stranger.get(back.url()).status()).isEqualTo(404);
        assertThat(stranger.post(back.url(), "texte", "Bonjour").status()).isEqualTo(404);
        assertThat(stranger.get("/fil/no.such/" + back.id()).status()).isEqualTo(404);
        assertThat(stranger.get("/fil/" + Table.KIND + "/42").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "Le mdp: tournesol", "long"})
    void what_can_not_be_said_comes_back_as_typed_with_the_reason(String text) {
        var typed = text.equals("long") ? "mot ".repeat(1100) : text;
        var answer = in(lucie)
                .get(back.url())
                .form("Envoyer")
                .fill("Votre message", typed)
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#texte-erreur").text()).isNotBlank();
        assertThat(answer.page().selectFirst("#texte").val().strip()).isEqualTo(typed.strip());
        assertThat(threads.messages(back)).isEmpty();
    }

    @Test
    void a_double_click_says_it_once_and_other_words_from_the_same_form_are_another_message() {
        var me = in(lucie);
        var form = me.get(back.url()).form("Envoyer").fill("Votre message", "Une fois");
        form.submit();
        assertThat(form.submit().follow().text()).contains("Une fois");
        form.fill("Votre message", "Deux fois").submit();
        assertThat(threads.messages(back)).extracting(Message::words).containsExactly("Une fois", "Deux fois");
    }

    @Test
    void eight_clicks_at_once_are_one_message() throws Exception {
        var key = Ids.next();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Said> click = () -> threads.say(back, lucie.id(), "Ensemble", Audience.EVERYONE, List.of(), key);
            for (var it : pool.invokeAll(java.util.Collections.nCopies(8, click)))
                assertThat(it.get()).isNotInstanceOf(Said.Refused.class);
        }
        assertThat(threads.messages(back)).hasSize(1);
    }

    @Test
    void one_calls_upon_those_who_take_part_and_who_would_read_it() {
        var page = in(lucie).get(back.url());
        page.form("Envoyer").fill("Votre message", "Vous pouvez ?").tick("Yann").submit();
        assertThat(in(yann).get(back.url()).text()).contains("Pour Yann");
        var note = in(yann).get(back.url())
                .form("Envoyer")
                .fill("Votre message", "Entre nous")
                .tick("L’équipe seulement")
                .tick("Lucie")
                .submit();
        assertThat(note.status()).isEqualTo(422);
        assertThat(note.text()).contains("ne lit pas les notes internes");
        var stranger = neighbours.person("Autre");
        assertThat(threads.say(back, lucie.id(), "Toi", Audience.EVERYONE, List.of(stranger.id()), Ids.next()))
                .isEqualTo(new Said.Refused(Said.Why.NOT_A_READER));
    }

    @Test
    void its_author_withdraws_a_message_brings_it_back_and_leaves_a_trace() {
        says(lucie, "Trop vite dit", Audience.EVERYONE);
        var withdrawn = in(lucie).get(back.url()).form("Retirer").submit().follow();
        assertThat(withdrawn.text()).contains("Message retiré").doesNotContain("Trop vite dit");
        assertThat(in(yann).get(back.url()).text()).contains("Message retiré").doesNotContain("Trop vite");
        assertThat(withdrawn.form("Annuler").submit().follow().text()).contains("Trop vite dit");
        in(lucie).get(back.url()).form("Retirer").submit();
        assertThat(threads.forgetWithdrawn(Instant.now().plusSeconds(5))).isEqualTo(1);
        assertThat(in(yann).get(back.url()).text()).contains("Message retiré");
    }

    @Test
    void nobody_withdraws_the_words_of_another() {
        var said = (Said.Posted) says(lucie, "Je reste", Audience.EVERYONE);
        var answer = in(yann).post(back.url() + "/EVERYONE/" + said.message() + "/retrait");
        assertThat(answer.status()).isEqualTo(409);
        var note = (Said.Posted) says(yann, "Note", Audience.TEAM);
        assertThat(in(lucie)
                        .post(back.url() + "/TEAM/" + note.message() + "/retrait")
                        .status())
                .isEqualTo(404);
        assertThat(threads.messages(back)).noneMatch(Message::withdrawn);
    }

    @Test
    void a_reply_reopens_what_was_closed_and_who_may_not_is_told_why() {
        table.close(back, "Le dossier est fermé : demandez à Yann de le rouvrir.");
        var page = in(lucie).get(back.url());
        assertThat(page.text()).contains("Le dossier est fermé");
        assertThat(page.page().select("textarea")).isEmpty();
        assertThat(in(lucie).post(back.url(), "texte", "Toc toc").status()).isEqualTo(403);
        in(yann).get(back.url())
                .form("Envoyer")
                .fill("Votre message", "Je rouvre")
                .submit();
        assertThat(table.isClosed(back)).isFalse();
    }

    @Test
    void a_long_thread_shows_its_end_and_leads_to_its_beginning() {
        for (int i = 1; i <= 35; i++) says(i % 2 == 0 ? lucie : yann, "Message no " + i + ".", Audience.EVERYONE);
        var page = in(lucie).get(back.url());
        assertThat(page.text()).contains("Message no 35.").doesNotContain("Message no 5.");
        var older = page.click("Lire ce qui a été dit avant");
        assertThat(older.text())
                .contains("Message no 1.")
                .contains("Message no 5.")
                .doesNotContain("Message no 6.");
    }

    @Test
    void the_database_refuses_to_change_what_was_said() {
        says(lucie, "Pour de bon", Audience.EVERYONE);
        for (var sql : List.of(
                "update talk.message set sent_at = now()",
                "delete from talk.message",
                "update talk.message_words set words = 'autre'",
                "delete from talk.message_withdrawal",
                "delete from talk.note",
                "update talk.thread set opened_at = now()")) {
            assertThatThrownBy(() -> db.sql(sql).update()).as(sql).isInstanceOf(Exception.class);
        }
    }

    @Test
    void check_finds_a_thread_whose_subject_is_gone() {
        says(lucie, "Qui est là ?", Audience.EVERYONE);
        var check = checks.stream()
                .filter(it -> it.name().equals("talk.subjects"))
                .findFirst()
                .orElseThrow();
        assertThat(check.findings()).noneMatch(it -> it.contains(back.id().toString()));
        table.clear(back);
        assertThat(check.findings()).anyMatch(it -> it.contains(back.id().toString()));
    }
}
