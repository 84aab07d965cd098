package org.fabcom.talk.mailed;

import module java.base;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.kernel.settings.MailIn;
import org.fabcom.kernel.settings.Smtp;
import org.fabcom.people.Person;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Message;
import org.fabcom.talk.Said;
import org.fabcom.talk.Subject;
import org.fabcom.talk.Threads;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.SwitchedBox;
import org.fabcom.testing.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A table whose people answer by mail, through a real mail server: SMTP in and IMAP out. */
abstract class PostTable {

    final Neighbours neighbours;
    final Table table;
    final Threads threads;
    final ReplyAddresses addresses;
    final SwitchedBox box;
    final MovedClock clock;
    final Jobs jobs;
    final Sql db;
    final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    GreenMailUser user;
    MailIn where;
    Person lucie;
    Person ousmane;
    Subject subject;

    PostTable(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        table = beans.getBean(Table.class);
        threads = beans.getBean(Threads.class);
        addresses = beans.getBean(ReplyAddresses.class);
        box = beans.getBean(SwitchedBox.class);
        clock = beans.getBean(MovedClock.class);
        jobs = beans.getBean(Jobs.class);
        db = beans.getBean(Sql.class);
        lucie = neighbours.person("Lucie");
        ousmane = neighbours.person("Ousmane");
        subject = table.laid(List.of(lucie, ousmane), List.of());
        user = server.setUser("boite@exemple.org", "boite", "secret");
        where = at(1);
    }

    private static MailIn at(int port) {
        return new MailIn(
                "127.0.0.1",
                port,
                new Smtp.Login("boite", "secret"),
                Smtp.Security.NONE,
                "INBOX",
                "boite+*@exemple.org");
    }

    @BeforeEach
    void a_box_and_a_table() {
        db.sql("delete from web.attempt").update();
        db.sql("delete from post.letter").update();
        server.start();
        user = server.setUser("boite@exemple.org", "boite", "secret");
        server.getManagers().getUserManager().setMessageDeliveryHandler((message, address) -> user);
        where = at(server.getImap().getPort());
        box.turn(where);
    }

    @AfterEach
    void all_is_as_before() {
        box.turn(null);
        clock.back();
        server.stop();
    }

    String address(Person person) {
        return addresses.of(subject, person.id()).orElseThrow();
    }

    static String mail(Person person) {
        return person.email().text();
    }

    void sends(String raw, String to) throws Exception {
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

    void answers(Person person, String text) throws Exception {
        sends(Mails.plain(mail(person), address(person), Ids.next().toString(), text), address(person));
        jobs.runNow("talk.mailed");
    }

    List<String> words() {
        return threads.messages(subject).stream().map(Message::words).toList();
    }

    List<String> letters(Person to) {
        return db.sql(
                        "select subject || ' | ' || plain from post.letter where recipient = :to and kind like 'talk.mail.%'"
                                + " and kind not in ('talk.mail.answer', 'talk.mail.now') order by created_at, id")
                .param("to", mail(to))
                .list(String.class);
    }

    String replyTo(Said said, Person reader) throws InterruptedException {
        var message = ((Said.Posted) said).message();
        for (int i = 0; i < 600; i++) {
            var found = db.sql("""
                    select coalesce(l.reply_to, '') from post.letter l where l.recipient = :to and exists
                        (select from talk.notice n where n.event = :message and n.person = :person)
                    """)
                    .param(
                            "to",
                            mail(reader),
                            "message",
                            message,
                            "person",
                            reader.id().value())
                    .list(String.class);
            if (!found.isEmpty()) return found.getFirst();
            Thread.sleep(50);
        }
        throw new AssertionError("no letter to " + reader.name());
    }

    Said says(Person person, String text) {
        return threads.say(subject, person.id(), text, Audience.EVERYONE, List.of(), Ids.next());
    }
}
