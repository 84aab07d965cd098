package org.fabcom.talk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Person;
import org.fabcom.talk.Audience;
import org.fabcom.talk.Said;
import org.fabcom.talk.Subject;
import org.fabcom.talk.Threads;
import org.fabcom.talk.digest.Digest;
import org.fabcom.talk.digest.Weekly;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Table;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FabComTest
class NoticesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Table table;
    private final Threads threads;
    private final Notices notices;
    private final Digest digest;
    private final Jobs jobs;
    private final Sql db;
    private Person lucie;
    private Person ousmane;
    private Person yann;
    private Subject subject;

    NoticesTest(
            Web web,
            Neighbours neighbours,
            Table table,
            Threads threads,
            Notices notices,
            Digest digest,
            Jobs jobs,
            Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.table = table;
        this.threads = threads;
        this.notices = notices;
        this.digest = digest;
        this.jobs = jobs;
        this.db = db;
    }

    @BeforeEach
    void a_table() {
        lucie = neighbours.person("Lucie");
        ousmane = neighbours.person("Ousmane");
        yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        subject = table.laid(List.of(lucie, ousmane), List.of(yann));
    }

    private void says(Person who, String text, Audience audience, Person... called) {
        var said = threads.say(
                subject,
                who.id(),
                text,
                audience,
                List.of(called).stream().map(Person::id).toList(),
                Ids.next());
        told(((Said.Posted) said).message());
    }

    /** The listener works after the commit, in a thread of its own. */
    private void told(UUID message) {
        for (int i = 0; i < 200 && pending(message) > 0; i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(25);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private long pending(UUID message) {
        return db.sql("select count(*) from events.event_publication where serialized_event like :message")
                .param("message", "%" + message + "%")
                .single(Long.class);
    }

    private void wants(Person who, Delivery delivery) {
        neighbours
                .signedIn(who)
                .get("/moi/avis/choix")
                .form("Enregistrer mes choix")
                .fill("Un message dans un échange", delivery.name())
                .fill("Quelqu’un me prévient", delivery.name())
                .submit();
    }

    private List<String> letters(Person to) {
        return db
                .sql("select subject || E'\\n' || plain from post.letter where recipient = :to order by created_at, id")
                .param("to", to.email().text())
                .list(String.class)
                .stream()
                .map(it -> it.replaceAll("[\\u00a0\\u202f]", " "))
                .toList();
    }

    private Telling telling(Person person, UUID event) {
        return new Telling(person.id(), "talk.message", event, subject, subject.url(), List.of("Yann", "La table"), "");
    }

    @Test
    void those_who_take_part_are_told_by_mail_with_the_words_and_see_it_on_every_page_until_they_look() {
        says(yann, "Rendez-vous mardi ?", Audience.EVERYONE);
        assertThat(letters(lucie))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .contains("Yann a écrit dans « La table du fond »")
                        .contains("Rendez-vous mardi ?"));
        assertThat(letters(yann)).isEmpty();
        var me = neighbours.signedIn(lucie);
        assertThat(me.get("/").page().select("header a.waiting").text()).isEqualTo("1 avis");
        var waiting = me.get("/moi/avis");
        assertThat(waiting.h1()).isEqualTo("Ce qui vous attend");
        waiting.click("Yann a écrit dans");
        assertThat(me.get("/").page().select("header a.waiting")).isEmpty();
        assertThat(me.get("/moi/avis").text()).contains("Rien ne vous attend");
        assertThat(me.get("/moi/avis?tous=oui").text()).contains("Yann a écrit dans");
    }

    @Test
    void a_note_is_told_to_the_team_only_and_its_words_travel_in_no_letter() {
        var nadia = neighbours.person("Nadia", InstanceRole.MEDIATOR);
        subject = table.laid(List.of(lucie), List.of(yann, nadia));
        says(yann, "La trésorière hésite", Audience.TEAM, nadia);
        assertThat(letters(nadia))
                .singleElement()
                .satisfies(it -> assertThat(it).contains("Yann vous attend").doesNotContain("trésorière"));
        assertThat(letters(lucie)).isEmpty();
        assertThat(notices.unread(lucie.id())).isZero();
        assertThat(neighbours.signedIn(lucie).get("/moi/avis/choix").text()).doesNotContain("note interne");
        assertThat(neighbours.signedIn(yann).get("/moi/avis/choix").text()).contains("note interne");
    }

    @Test
    void who_is_called_upon_gets_one_notice_that_says_so() {
        says(yann, "Ousmane, vous avez la clé de l’armoire ?", Audience.EVERYONE, ousmane);
        assertThat(letters(ousmane))
                .singleElement()
                .satisfies(it -> assertThat(it).contains("Yann vous attend"));
        assertThat(letters(lucie))
                .singleElement()
                .satisfies(it -> assertThat(it).contains("Yann a écrit"));
    }

    /** A vote or a mandate is no exchange: its letter asks for no answer. */
    @Test
    void the_letter_of_what_has_no_thread_speaks_of_no_exchange() {
        notices.tell(new Telling(lucie.id(), "talk.message", Ids.next(), "/agora", List.of("Yann", "Le vote")));
        assertThat(letters(lucie))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .contains("Pour ne plus recevoir d’avis de cette sorte")
                        .doesNotContain("cet échange", "Lire et répondre"));
    }

    @Test
    void one_event_is_told_once_however_many_tell_it_at_the_same_time() throws Exception {
        var event = Ids.next();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> tells = () -> notices.tell(telling(lucie, event));
            int told = 0;
            for (var it : pool.invokeAll(Collections.nCopies(16, tells))) if (it.get()) told++;
            assertThat(told).isEqualTo(1);
        }
        assertThat(letters(lucie)).hasSize(1);
        assertThat(notices.unread(lucie.id())).isEqualTo(1);
    }

    @Test
    void the_letter_of_the_week_gathers_what_is_unread_once_even_when_two_nodes_write_it() throws Exception {
        wants(lucie, Delivery.DIGEST);
        says(yann, "Premier message", Audience.EVERYONE);
        says(yann, "Second message", Audience.EVERYONE);
        assertThat(letters(lucie)).isEmpty();
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Integer> writes = digest::write;
            int written = 0;
            for (var it : pool.invokeAll(Collections.nCopies(4, writes))) written += it.get();
            assertThat(written).isEqualTo(1);
        }
        assertThat(letters(lucie))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .contains("Cette semaine : 2 avis vous attendent")
                        .doesNotContain("Premier message"));
        jobs.runNow(Weekly.NAME);
        assertThat(letters(lucie)).hasSize(1);
    }

    @Test
    void an_empty_letter_of_the_week_is_never_sent_nor_one_about_what_one_left() {
        wants(lucie, Delivery.DIGEST);
        wants(ousmane, Delivery.DIGEST);
        says(yann, "Déjà lu lundi", Audience.EVERYONE);
        neighbours.signedIn(lucie).get(subject.url());
        table.clear(subject);
        jobs.runNow(Weekly.NAME);
        assertThat(letters(lucie)).isEmpty();
        assertThat(letters(ousmane)).isEmpty();
    }

    @Test
    void on_the_page_only_means_no_letter() {
        wants(lucie, Delivery.PAGE);
        says(yann, "Sans courriel", Audience.EVERYONE);
        jobs.runNow(Weekly.NAME);
        assertThat(letters(lucie)).isEmpty();
        var me = neighbours.signedIn(lucie);
        var list = me.get("/moi/avis").form("Tout marquer comme lu").submit().follow();
        assertThat(list.text()).contains("Un avis est marqué comme lu").contains("Rien ne vous attend");
    }

    @Test
    void a_click_in_the_mail_program_stops_this_kind_without_signing_in_and_opening_the_address_changes_nothing() {
        says(yann, "Un premier", Audience.EVERYONE);
        var address = db.sql("select unsubscribe from post.letter where recipient = :to")
                .param("to", lucie.email().text())
                .single(String.class)
                .replaceFirst("https?://[^/]+", "");
        var page = web.visitor().get(address);
        assertThat(page.h1()).isEqualTo("Arrêter ce courriel");
        assertThat(page.text()).contains("Un message dans un échange où je prends part");
        says(yann, "Un deuxième", Audience.EVERYONE);
        assertThat(letters(lucie)).hasSize(2);
        var stopped = web.visitor().postWithoutToken(address, "List-Unsubscribe", "One-Click");
        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.text()).contains("C’est arrêté");
        says(yann, "Un troisième", Audience.EVERYONE);
        assertThat(letters(lucie)).hasSize(2);
        assertThat(notices.unread(lucie.id())).isEqualTo(3);
        says(yann, "Lucie ?", Audience.EVERYONE, lucie);
        assertThat(letters(lucie)).as("calls still come by mail").hasSize(3);
    }

    @Test
    void an_address_that_was_made_up_stops_nothing() {
        var forged = "/avis/arret/" + lucie.id() + "~talk.message~" + "0".repeat(32);
        assertThat(web.visitor().get(forged).status()).isEqualTo(404);
        assertThat(web.visitor().postWithoutToken(forged).status()).isEqualTo(404);
    }

    @Test
    void nobody_reads_or_marks_the_notices_of_another() {
        says(yann, "Pour Lucie et Ousmane", Audience.EVERYONE);
        var id = db.sql("select id from talk.notice where person = :lucie")
                .param("lucie", lucie.id().value())
                .single(UUID.class);
        neighbours.signedIn(neighbours.person("Autre")).post("/moi/avis/" + id + "/lu");
        assertThat(notices.unread(lucie.id())).isEqualTo(1);
        neighbours.signedIn(lucie).get("/moi/avis").form("Marquer comme lu").submit();
        assertThat(notices.unread(lucie.id())).isZero();
    }

    @Test
    void old_notices_are_forgotten() {
        notices.tell(telling(lucie, Ids.next()));
        notices.tell(telling(lucie, Ids.next()));
        db.sql("update talk.notice set read_at = now() - interval '91 days', made_at = now() - interval '92 days' "
                        + "where id = (select id from talk.notice where person = :lucie limit 1)")
                .param("lucie", lucie.id().value())
                .update();
        jobs.runNow(NoticeForgetting.NAME);
        assertThat(db.sql("select count(*) from talk.notice where person = :lucie")
                        .param("lucie", lucie.id().value())
                        .single(Long.class))
                .isEqualTo(1);
    }
}
