package org.fabcom.talk.mailed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import jakarta.mail.Flags;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Person;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Said;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Letters about a thread are answered by mail; what came of it is read on the page. */
@FabComTest
class MailedTest extends PostTable {

    MailedTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_letter_is_answered_by_mail_and_the_answer_stands_on_the_page_without_what_it_quotes() throws Exception {
        var to = replyTo(says(lucie, "Mardi à dix heures ?"), ousmane);
        assertThat(letter(ousmane))
                .contains("Votre réponse à ce courriel est publiée")
                .doesNotContain("personne ne lit");
        assertThat(to).matches("boite\\+r[0-9a-z]+-[0-9a-z]+-[0-9a-f]{26}@exemple\\.org");
        assertThat(to.substring(0, to.indexOf('@')).length()).as("RFC 5321").isLessThanOrEqualTo(64);
        var text = "Oui, à l’atelier.\n\nOusmane\n\nLe lun. 23 nov. 2026 à 10:12, La fabrique <" + to
                + "> a écrit :\n\n> Bonjour Ousmane,\n>\n> Mardi à dix heures ?\n";
        sends(
                Mails.plain(
                        "\"Ousmane D.\" <" + mail(ousmane).toUpperCase(java.util.Locale.ROOT) + ">",
                        to,
                        "premier",
                        text),
                to);
        jobs.runNow("talk.mailed");
        var page = neighbours.signedIn(lucie).get(subject.url());
        assertThat(page.text()).contains("Oui, à l’atelier.").doesNotContain("a écrit");
        assertThat(threads.messages(subject).getLast().author()).isEqualTo(ousmane.id());
        jobs.runNow("talk.mailed");
        assertThat(words()).as("read once").hasSize(2);
        assertThat(server.getReceivedMessages()[0].isSet(Flags.Flag.SEEN)).isTrue();
        assertThat(letters(ousmane)).isEmpty();
    }

    @Test
    void the_same_mail_twice_is_said_once() throws Exception {
        var raw = Mails.plain(mail(ousmane), address(ousmane), "deux-fois", "Oui");
        sends(raw, address(ousmane));
        sends(raw, address(ousmane));
        jobs.runNow("talk.mailed");
        assertThat(words()).containsExactly("Oui");
    }

    @Test
    void files_come_along_and_those_that_are_not_taken_are_told() throws Exception {
        var to = address(ousmane);
        var raw = Mails.mixed(
                mail(ousmane),
                to,
                "fichiers",
                "Content-Type: text/html; charset=utf-8\n\n<p>Voici <b>la liste</b>.</p>",
                Mails.file("liste.txt", "text/plain", "un portable, deux câbles".getBytes(UTF_8)),
                Mails.file("virus.exe", "application/octet-stream", new byte[] {'M', 'Z', 0, 1, 2, 3}));
        sends(raw, to);
        jobs.runNow("talk.mailed");
        var said = threads.messages(subject).getLast();
        assertThat(said.words()).isEqualTo("Voici la liste.");
        assertThat(said.files()).extracting(it -> it.name()).containsExactly("liste.txt");
        assertThat(letters(ousmane))
                .singleElement()
                .asString()
                .contains("virus.exe")
                .contains("sans tous ses fichiers");
        assertThat(neighbours.signedIn(lucie).get(subject.url()).text()).contains("Voici la liste.", "liste.txt");
        replyTo(new Said.Posted(said.id()), lucie);
        assertThat(letter(lucie)).contains("Voici la liste.", "+ liste.txt");
    }

    private String letter(Person to) {
        return db.sql("select plain from post.letter where recipient = :to and kind = 'talk.mail.answer'")
                .param("to", mail(to))
                .single(String.class);
    }

    @Test
    void without_a_box_letters_are_as_before() throws Exception {
        box.turn(null);
        assertThat(replyTo(says(lucie, "Mardi ?"), ousmane)).isEmpty();
        jobs.runNow("talk.mailed");
        assertThat(db.sql("select kind from post.letter where recipient = :to")
                        .param("to", mail(ousmane))
                        .list(String.class))
                .containsExactly("talk.mail.now");
    }

    @Test
    void an_internal_note_is_never_answered_by_mail() throws Exception {
        var yann = neighbours.person("Yann", org.fabcom.kernel.InstanceRole.MEDIATOR);
        var maud = neighbours.person("Maud", org.fabcom.kernel.InstanceRole.MEDIATOR);
        subject = table.laid(List.of(lucie), List.of(yann, maud));
        var said = threads.say(subject, maud.id(), "Entre nous", Audience.TEAM, List.of(), Ids.next());
        assertThat(replyTo(said, yann)).isEmpty();
    }
}
