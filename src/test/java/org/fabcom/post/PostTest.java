package org.fabcom.post;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Smtp;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FabComTest
class PostTest {

    private final Outbox outbox;
    private final Letters letters;
    private final Postman postman;
    private final HoldAfterRestore holding;
    private final Neighbours neighbours;
    private final Web web;
    private final Sql db;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    PostTest(
            Outbox outbox,
            Letters letters,
            Postman postman,
            HoldAfterRestore holding,
            Neighbours neighbours,
            Web web,
            Sql db) {
        this.outbox = outbox;
        this.letters = letters;
        this.postman = postman;
        this.holding = holding;
        this.neighbours = neighbours;
        this.web = web;
        this.db = db;
    }

    @BeforeEach
    void aMailServer() {
        db.sql("delete from post.letter").update();
        db.sql("delete from post.hold").update();
        server.start();
    }

    @AfterEach
    void isClosed() {
        server.stop();
    }

    @Test
    void a_letter_arrives_in_its_readers_language_as_text_and_html() throws Exception {
        outbox.put(letter("Lucie Œuvrard", "fr"));
        assertThat(postman.round(smtp())).isEqualTo(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Choisissez un nouveau mot de passe");
        assertThat(message.getHeader("To")[0]).contains("lucie@exemple.org");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        var source = GreenMailUtil.getWholeMessage(message);
        assertThat(source).contains("text/plain", "text/html", "https://fabrique.example/lien");
        assertThat(postman.round(smtp())).isZero();
    }

    @Test
    void an_english_reader_gets_english_and_one_click_to_stop_where_there_is_one() throws Exception {
        outbox.put(new Letter(
                "ann@exemple.org",
                "Ann",
                "en",
                "people.mail.password",
                java.util.List.of("Ann"),
                "https://fabrique.example/lien",
                "https://fabrique.example/stop"));
        postman.round(smtp());
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Choose a new password");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://fabrique.example/stop>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void a_letter_that_may_be_answered_says_where() throws Exception {
        outbox.put(letter("Lucie", "fr").answeredAt("boite+r1-2-3@exemple.org"));
        outbox.put(letter("Ann", "fr"));
        postman.round(smtp());
        var said = java.util.Arrays.stream(server.getReceivedMessages())
                .map(it -> {
                    try {
                        return it.getHeader("Reply-To", null);
                    } catch (jakarta.mail.MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
        assertThat(said).containsExactlyInAnyOrder("boite+r1-2-3@exemple.org", null);
    }

    @Test
    void what_is_in_the_envelope_arrives_with_the_letter() throws Exception {
        outbox.put(letter("Lucie", "fr")
                .with(new Letter.Attachment(
                        "invitation.ics", "text/calendar; charset=UTF-8; method=REQUEST", "BEGIN:VCALENDAR")));
        postman.round(smtp());
        var source = GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
        assertThat(source).contains("text/calendar", "method=REQUEST", "invitation.ics");
    }

    @Test
    void while_the_server_is_down_letters_wait_longer_and_longer_and_are_given_up_at_last() {
        var id = outbox.put(letter("Lucie", "fr"));
        var closed = smtp();
        server.stop();
        for (int i = 0; i < 9; i++) {
            assertThat(letters.find(id).orElseThrow().state()).isEqualTo(Sending.State.WAITING);
            assertThat(postman.round(closed)).isZero();
            assertThat(postman.round(closed)).as("not before its time").isZero();
            assertThat(letters.find(id).orElseThrow().tries()).isEqualTo(i + 1);
            itsTimeComes();
        }
        var given = letters.find(id).orElseThrow();
        assertThat(given.state()).isEqualTo(Sending.State.FAILED);
        assertThat(given.lastError()).isNotBlank();
        assertThat(letters.again(id)).isTrue();
        server.start();
        assertThat(postman.round(smtp())).isEqualTo(1);
    }

    @Test
    void two_copies_of_a_letter_have_the_same_number() throws Exception {
        var id = outbox.put(letter("Lucie", "fr"));
        postman.round(smtp());
        CurrentBase.asOwner("update post.letter set state = 'WAITING', sent_at = null where id = '" + id + "'");
        postman.round(smtp());
        var messages = server.getReceivedMessages();
        assertThat(messages).hasSize(2);
        assertThat(messages[0].getHeader("Message-ID")).isEqualTo(messages[1].getHeader("Message-ID"));
    }

    @Test
    void after_a_restore_nothing_leaves_before_somebody_says_so() {
        outbox.put(letter("Lucie", "fr"));
        holding.restored();
        assertThat(postman.round(smtp())).isZero();
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var page = anne.get("/administration/courrier");
        assertThat(page.text()).contains("Après une restauration, rien ne part");
        assertThat(page.form("Laisser partir le courrier").submit().follow().text())
                .contains("un message attendait");
        assertThat(postman.round(smtp())).isEqualTo(1);
    }

    @Test
    void without_a_mail_server_letters_are_shown_to_administrators() {
        outbox.put(letter("Lucie", "fr"));
        assertThat(postman.round()).isZero();
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var list = anne.get("/administration/courrier?etat=WAITING");
        assertThat(list.text()).contains("Aucun serveur de courriel", "lucie@exemple.org", "en attente");
        assertThat(list.click("Choisissez un nouveau mot de passe").text()).contains("https://fabrique.example/lien");
    }

    @Test
    void the_mail_of_the_demo_is_open_only_in_the_demo() {
        assertThat(web.visitor().get("/demo/courrier").status()).isEqualTo(404);
    }

    @Test
    void what_left_is_forgotten_after_a_while_and_what_waits_is_not() {
        outbox.put(letter("Lucie", "fr"));
        postman.round(smtp());
        outbox.put(letter("Nadia", "fr"));
        CurrentBase.asOwner("update post.letter set created_at = now() - interval '31 days'");
        assertThat(letters.sweep(Duration.ofDays(30))).isEqualTo(1);
        assertThat(letters.count("WAITING", "")).isEqualTo(1);
    }

    private static Letter letter(String name, String language) {
        return Letter.answering(
                "lucie@exemple.org", name, language, "people.mail.password", "https://fabrique.example/lien", name);
    }

    private void itsTimeComes() {
        CurrentBase.asOwner("update post.letter set next_try_at = now() - interval '1 second'");
    }

    private Smtp smtp() {
        return new Smtp(
                "127.0.0.1",
                server.getSmtp().getPort(),
                Optional.empty(),
                "Fabrique <bonjour@fabrique.example>",
                Smtp.Security.NONE);
    }
}
