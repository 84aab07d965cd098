package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.kernel.jobs.JobGate;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.HomePanel;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NextSteps;
import org.fabcom.web.SearchSource;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each room that can be closed, as its own package says: pages, jobs, letters, notices, and how it is named (E69). */
@FabComTest
class RoomSwitchesTest {

    /** Without these nothing stands. */
    private static final Set<String> ALWAYS =
            Set.of("kernel", "web", "post", "files", "imports", "people", "places", "instance", "talk", "api");

    private final Web web;
    private final Neighbours neighbours;
    private final Answers answers;
    private final RouteRules rules;
    private final JobGate gate;
    private final List<Job> jobs;
    private final Outbox outbox;
    private final Notices notices;
    private final List<NoticeKinds> kinds;
    private final Messages messages;
    private final Sql db;
    private final Parts parts;

    /** What rooms show elsewhere. */
    record Parts(
            List<NavigationEntry> entries, List<HomePanel> panels, List<SearchSource> sources, List<NextSteps> steps) {}

    RoomSwitchesTest(
            Web web,
            Neighbours neighbours,
            Answers answers,
            RouteRules rules,
            JobGate gate,
            List<Job> jobs,
            Outbox outbox,
            Notices notices,
            List<NoticeKinds> kinds,
            Messages messages,
            Sql db,
            List<NavigationEntry> entries,
            List<HomePanel> panels,
            List<SearchSource> sources,
            List<NextSteps> steps) {
        this.web = web;
        this.neighbours = neighbours;
        this.answers = answers;
        this.rules = rules;
        this.gate = gate;
        this.jobs = jobs;
        this.outbox = outbox;
        this.notices = notices;
        this.kinds = kinds;
        this.messages = messages;
        this.db = db;
        this.parts = new Parts(entries, panels, sources, steps);
    }

    private Set<String> rooms() {
        var rooms = new TreeSet<String>();
        rules.all().stream()
                .map(RouteRules.Route::room)
                .filter(it -> !ALWAYS.contains(it))
                .forEach(rooms::add);
        return rooms;
    }

    private void close(String room) {
        answers.save(Map.of("room." + room, "closed"), null);
    }

    @AfterEach
    void all_open() {
        rooms().forEach(it -> answers.save(Map.of("room." + it, ""), null));
    }

    @Test
    void there_are_rooms_to_close() {
        assertThat(rooms())
                .contains("accompaniment", "agenda", "billing", "catalogue", "flows", "governance")
                .contains("ledger", "market", "membership", "till");
    }

    @Test
    void no_page_of_a_closed_room_or_of_one_that_needs_it_answers_even_those_who_may_do_all() {
        var all = everybody();
        for (var closed : rooms()) {
            close(closed);
            for (var route : rules.all()) {
                if (!route.method().equals("GET") || route.pattern().contains("{")) continue;
                if (route.pattern().startsWith("/api/")) continue;
                boolean gone = route.room().equals(closed)
                        || Switches.read().needs(route.room()).contains(closed);
                if (gone)
                    assertThat(all.get(route.pattern()).status())
                            .as(closed + " " + route)
                            .isEqualTo(404);
            }
            assertThat(all.get("/").status()).as("home without " + closed).isEqualTo(200);
            assertThat(all.get("/recherche?q=pain").status())
                    .as("search without " + closed)
                    .isEqualTo(200);
            assertThat(all.get("/moi").status()).as("account without " + closed).isEqualTo(200);
            all_open();
        }
    }

    @Test
    void a_room_closes_with_what_it_needs_and_opens_with_it_again() {
        assertThat(Switches.read().needs("market")).containsExactly("ledger");
        assertThat(Switches.read().closing("catalogue")).containsExactly("accompaniment");
        var visitor = web.visitor();
        assertThat(visitor.get("/place").status()).isEqualTo(200);
        close("ledger");
        assertThat(visitor.get("/place").status()).isEqualTo(404);
        all_open();
        assertThat(visitor.get("/place").status()).isEqualTo(200);
    }

    @Test
    void its_jobs_rest_except_those_that_forget() {
        var by = new HashMap<String, List<Job>>();
        jobs.forEach(it -> by.computeIfAbsent(Switches.read().of(it.getClass()), room -> new ArrayList<>())
                .add(it));
        for (var closed : rooms()) {
            close(closed);
            for (var job : by.getOrDefault(closed, List.of()))
                assertThat(gate.open(job.getClass())).as(job.name()).isFalse();
            for (var always : ALWAYS)
                for (var job : by.getOrDefault(always, List.of()))
                    assertThat(gate.open(job.getClass())).as(job.name()).isTrue();
            all_open();
        }
        assertThat(jobs.stream().filter(Job::evenClosed).map(Job::name))
                .as("what erases at its day goes on")
                .containsExactlyInAnyOrder(
                        "agenda.sweeping",
                        "cases.callbacks",
                        "diagnosis.short-links",
                        "governance.founding",
                        "membership.forgetting",
                        "people.webhooks.sweeping",
                        "talk.mailed.forgetting");
    }

    @Test
    void no_letter_of_a_closed_room_is_written() {
        for (var closed : rooms()) {
            for (var module : Switches.read().modules(closed)) {
                for (var key : letters(module)) {
                    assertThat(written(key)).as(key + " while open").isEqualTo(1);
                    close(closed);
                    assertThat(written(key)).as(key + " while closed").isZero();
                    all_open();
                }
            }
        }
        assertThat(letters("agenda")).isNotEmpty();
        assertThat(letters("ledger")).isNotEmpty();
    }

    private List<String> letters(String module) {
        return messages.keys("fr").stream()
                .filter(it -> it.startsWith(module + ".") && it.endsWith(".subject"))
                .map(it -> it.substring(0, it.length() - ".subject".length()))
                .filter(it -> messages.has(Locale.FRENCH, it + ".text"))
                .sorted()
                .toList();
    }

    private long written(String key) {
        outbox.put(
                Letter.answering("essai@salles.example", "Essai", "fr", key, null, "1", "1", "1", "1", "1", "1", "1"));
        return db.sql("with gone as (delete from post.letter where recipient = 'essai@salles.example' returning 1) "
                        + "select count(*) from gone")
                .single(Long.class);
    }

    @Test
    void a_closed_room_tells_nothing() {
        for (var closed : rooms()) {
            close(closed);
            for (var kind : kinds.stream().flatMap(it -> it.all().stream()).toList()) {
                var room = Switches.read().of(kind.room());
                if (room.equals(closed))
                    assertThat(notices.open(kind.key())).as(kind.key()).isFalse();
                if (ALWAYS.contains(room))
                    assertThat(notices.open(kind.key())).as(kind.key()).isTrue();
            }
            all_open();
        }
    }

    @Test
    void what_a_room_shows_elsewhere_opens_and_closes_with_it() {
        parts.entries().forEach(it -> same(it, it.room()));
        parts.sources().forEach(it -> same(it, Switches.read().of(it.getClass())));
        for (var parts : List.of(parts.panels(), parts.steps()))
            for (var it : parts) {
                var own = Switches.read().of(it.getClass());
                same(it, own);
                assertThat(own).as(it.getClass().getName()).isNotEqualTo("web");
            }
    }

    /** {@code RoomEntry} is of the corridors: its room is said by whoever makes it. */
    private static void same(Object part, String room) {
        var own = Switches.read().of(part.getClass());
        if (!own.equals("web")) assertThat(room).as(part.getClass().getName()).isEqualTo(own);
        else
            assertThat(ALWAYS.contains(room) || Switches.read().modules(room).size() > 0)
                    .isTrue();
    }

    @Test
    void the_page_of_rooms_names_each_and_says_what_closes_with_it() {
        var page = everybody().get("/administration/salles").text();
        for (var room : rooms())
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH))
                assertThat(messages.has(language, "room." + room) && messages.has(language, "room." + room + ".text"))
                        .as(room)
                        .isTrue();
        assertThat(page)
                .contains("La place", "S’appuie sur Porte-monnaie.")
                .contains("La fermer ferme aussi Accompagnement.");
    }

    private WebVisitor everybody() {
        return neighbours.signedIn(neighbours.person("Aline Toutes", InstanceRole.values()));
    }

    @Test
    void a_notice_of_a_closed_room_is_read_and_leads_nowhere() {
        var sabine = neighbours.person("Sabine", InstanceRole.COORDINATOR);
        notices.tell(new Telling(
                sabine.id(), "accompaniment.asked", UUID.randomUUID(), "/accompagnement/file", List.of("Les Jardins")));
        var visitor = neighbours.signedIn(sabine);
        assertThat(visitor.get("/moi/avis").page().select("main li a")).hasSize(1);
        close("accompaniment");
        var page = visitor.get("/moi/avis");
        assertThat(page.text()).contains("Les Jardins demande de l’aide");
        assertThat(page.page().select("main li a")).isEmpty();
    }
}
