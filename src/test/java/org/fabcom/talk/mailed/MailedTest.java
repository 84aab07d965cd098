package org.fabcom.talk.mailed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.kernel.settings.MailIn;
import org.fabcom.kernel.settings.Smtp;
import org.fabcom.people.Person;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Message;
import org.fabcom.talk.Said;
import org.fabcom.talk.Subject;
import org.fabcom.talk.Threads;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.SwitchedBox;
import org.fabcom.testing.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters about a thread are answered through a real mail server, SMTP in and IMAP out; what came of it is read on the page. */
@FabComTest
class MailedTest {

    private final Neighbours neighbours;
    private final Table table;
    private final Threads threads;
    private final ReplyAddresses addresses;
    private final SwitchedBox box;
    private final MovedClock clock;
    private final Jobs jobs;
    private final JdbcClient db;
    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    private GreenMailUser user;
    private MailIn where;
    private Person lucie;
    private Person ousmane;
    private Subject subject;

    MailedTest(
            Neighbours neighbours,
            Table table,
            Threads threads,
            ReplyAddresses addresses,
            SwitchedBox box,
            MovedClock clock,
            Jobs jobs,
            JdbcClient db) {
        this.neighbours = neighbours;
        this.table = table;
        this.threads = threads;
        this.addresses = addresses;
        this.box = box;
        this.clock = clock;
        this.jobs = jobs;
        this.db = db;
        this.lucie = neighbours.person("Lucie");
        this.ousmane = lucie;
        this.subject = table.laid(List.of(lucie), List.of());
        this.where = new MailIn(
                "127.0.0.1", 1, new Smtp.Login("boite", "secret"), Smtp.Security.NONE, "INBOX", "boite+*@exemple.org");
        this.user = server.setUser("boite@exemple.org", "boite", "secret");
    }

    @BeforeEach
    void a_box_and_a_table() {
        db.sql("delete from web.attempt").update();
        db.sql("delete from post.letter").update();
        server.start();
        user = server.setUser("boite@exemple.org", "boite", "secret");
        server.getManagers().getUserManager().setMessageDeliveryHandler((message, address) -> user);
        where = new MailIn(
                "127.0.0.1",
                server.getImap().getPort(),
                new Smtp.Login("boite", "secret"),
                Smtp.Security.NONE,
                "INBOX",
                "boite+*@exemple.org");
        box.turn(where);
        lucie = neighbours.person("Lucie");
        ousmane = neighbours.person("Ousmane");
        subject = table.laid(List.of(lucie, ousmane), List.of());
    }

    @AfterEach
    void all_is_as_before() {
        box.turn(null);
        clock.back();
        server.stop();
    }

    private String address(Person person) {
        return addresses.of(subject, person.id()).orElseThrow();
    }

    private static String mail(Person person) {
        return person.email().text();
    }

    private void sends(String raw, String to) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
        var session = Session.getInstance(properties);
        var message = new MimeMessage(session, new ByteArrayInputStream(Mails.raw(raw)));
        try (var transport = session.getTransport("smtp")) { // Transport.send would give it another Message-ID
            transport.connect();
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    private void answers(Person person, String text) throws Exception {
        sends(Mails.plain(mail(person), address(person), Ids.next().toString(), text), address(person));
        jobs.runNow("talk.mailed");
    }

    private List<String> words() {
        return threads.messages(subject).stream().map(Message::words).toList();
    }

    private List<String> letters(Person to) {
        return db.sql(
                        "select subject || ' | ' || plain from post.letter where recipient = :to and kind like 'talk.mail.%'"
                                + " and kind not in ('talk.mail.answer', 'talk.mail.now') order by created_at, id")
                .param("to", mail(to))
                .query(String.class)
                .list();
    }

    private String replyTo(Said said, Person reader) throws InterruptedException {
        var message = ((Said.Posted) said).message();
        for (int i = 0; i < 600; i++) {
            var found = db.sql("""
                    select coalesce(l.reply_to, '') from post.letter l where l.recipient = :to and exists
                        (select from talk.notice n where n.event = :message and n.person = :person)
                    """)
                    .param("to", mail(reader))
                    .param("message", message)
                    .param("person", reader.id().value())
                    .query(String.class)
                    .list();
            if (!found.isEmpty()) return found.getFirst();
            Thread.sleep(50);
        }
        throw new AssertionError("no letter to " + reader.name());
    }

    private Said says(Person person, String text) {
        return threads.say(subject, person.id(), text, Audience.EVERYONE, List.of(), Ids.next());
    }

    @Test
    void a_letter_is_answered_by_mail_and_the_answer_stands_on_the_page_without_what_it_quotes() throws Exception {
        var to = replyTo(says(lucie, "Mardi à dix heures ?"), ousmane);
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
    void nobody_else_writes_there_and_nobody_else_is_answered() throws Exception {
        var to = address(ousmane);
        sends(Mails.plain(mail(lucie), to, "1", "Je suis Lucie avec l’adresse d’Ousmane"), to);
        sends(Mails.plain("mallory@exemple.org", to, "2", "Je ne suis personne"), to);
        sends(Mails.plain(mail(ousmane) + ", mallory@exemple.org", to, "3", "Nous sommes deux"), to);
        var forged = to.replaceAll("-[0-9a-f]{26}@", "-00000000000000000000000000@");
        sends(Mails.plain(mail(ousmane), forged, "4", "L’adresse est inventée"), forged);
        sends(Mails.plain(mail(ousmane), "boite@exemple.org", "5", "Sans adresse de réponse"), "boite@exemple.org");
        jobs.runNow("talk.mailed");
        assertThat(words()).isEmpty();
        assertThat(letters(ousmane)).isEmpty();
        assertThat(letters(lucie)).isEmpty();
    }

    @Test
    void what_a_machine_answers_is_left_alone() throws Exception {
        var to = address(ousmane);
        sends("Auto-Submitted: auto-replied\n" + Mails.plain(mail(ousmane), to, "absent", "Je suis absent."), to);
        jobs.runNow("talk.mailed");
        assertThat(words()).isEmpty();
        assertThat(letters(ousmane)).isEmpty();
    }

    @Test
    void who_lost_access_or_finds_it_closed_or_answers_too_late_is_told_once_an_hour() throws Exception {
        table.close(subject, "Clos");
        answers(ousmane, "Encore un mot");
        assertThat(letters(ousmane)).singleElement().asString().contains("Cet échange est clos.");
        answers(ousmane, "Et un autre");
        assertThat(letters(ousmane)).hasSize(1);
        var late = address(lucie);
        clock.forward(Duration.ofDays(61));
        sends(Mails.plain(mail(lucie), late, "tard", "Oui"), late);
        jobs.runNow("talk.mailed");
        assertThat(letters(lucie)).singleElement().asString().contains("plus de soixante jours");
        table.clear(subject);
        clock.forward(Duration.ofHours(2));
        answers(ousmane, "Suis-je encore là ?");
        assertThat(letters(ousmane)).hasSize(2).last().asString().contains("Vous ne pouvez plus écrire");
        assertThat(words()).isEmpty();
    }

    @Test
    void words_that_the_page_would_refuse_are_refused_in_words() throws Exception {
        var why = new ArrayList<String>();
        for (var it : List.of("> rien que du cité\n", "a".repeat(4001), "Le mot de passe est : tournesol42!")) {
            db.sql("delete from web.attempt").update();
            db.sql("delete from post.letter").update();
            answers(ousmane, it);
            why.addAll(letters(ousmane));
        }
        assertThat(why).hasSize(3);
        assertThat(why.get(0)).contains("Aucun mot");
        assertThat(why.get(1)).contains("caractères au plus");
        assertThat(why.get(2)).contains("mot de passe");
        assertThat(words()).isEmpty();
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
    }

    @Test
    void a_mail_that_is_too_large_is_not_read_but_flagged_for_the_host() throws Exception {
        var to = address(ousmane);
        sends(Mails.plain(mail(ousmane), to, "gros", "abcdefghi\n".repeat(500)), to);
        Inbox.visit(where, 2_000, it -> {
            throw new AssertionError("read");
        });
        var message = server.getReceivedMessages()[0];
        assertThat(message.isSet(Flags.Flag.FLAGGED)).isTrue();
        assertThat(message.isSet(Flags.Flag.SEEN)).isTrue();
    }

    @Test
    void one_that_nobody_can_take_keeps_no_other_waiting() throws Exception {
        for (var it : List.of("a", "b", "c"))
            sends(Mails.plain(mail(ousmane), address(ousmane), it, it), address(ousmane));
        var read = new ArrayList<String>();
        Inbox.visit(where, it -> {
            if (it.words().startsWith("b")) throw new IllegalStateException("strange");
            read.add(it.words().strip());
        });
        assertThat(read).containsExactly("a", "c");
    }

    @Test
    void without_a_box_letters_are_as_before() throws Exception {
        box.turn(null);
        assertThat(replyTo(says(lucie, "Mardi ?"), ousmane)).isEmpty();
        jobs.runNow("talk.mailed");
        assertThat(db.sql("select kind from post.letter where recipient = :to")
                        .param("to", mail(ousmane))
                        .query(String.class)
                        .list())
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
