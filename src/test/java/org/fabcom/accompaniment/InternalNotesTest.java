package org.fabcom.accompaniment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.fabcom.accompaniment.cases.Case;
import org.fabcom.accompaniment.plan.Accompanied;
import org.fabcom.accompaniment.plan.Plan;
import org.fabcom.accompaniment.plan.Plans;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A44: what the team writes for itself reaches nothing of the organisation: no page that its people can get at, no calendar,
 * feed, file, export, mail, notice or API. And whoever has nothing to do with a case finds neither its plan, its thread, its
 * files, its meetings nor its acts.
 */
@FabComTest
@WithCatalogue
class InternalNotesTest {

    private static final int MOST_PAGES = 180;

    /** Written backwards: the archive of the source, which anybody may fetch, holds this class too. */
    private final String secret = new StringBuilder("enilebiz").reverse().toString();

    @TempDir
    Path folder;

    private final Web web;
    private final Neighbours neighbours;
    private final RouteRules rules;
    private final JdbcClient db;
    private final Plans plans;
    private final Accompanied accompanied;
    private Person lucie;
    private Person paul;
    private Person yann;
    private Organisation gardens;
    private Case file;
    private Plan plan;

    InternalNotesTest(
            Web web, Neighbours neighbours, RouteRules rules, JdbcClient db, Plans plans, ApplicationContext context) {
        this.web = web;
        this.neighbours = neighbours;
        this.rules = rules;
        this.db = db;
        this.plans = plans;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_case_with_all_that_a_team_writes() {
        db.sql("delete from post.letter").update();
        lucie = neighbours.person("Lucie");
        paul = neighbours.person("Paul");
        yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        gardens = neighbours.association("Les Jardins du Gué", lucie);
        neighbours.seat(gardens, paul, Seat.MEMBER);
        file = accompanied.prioritised(gardens, lucie, yann);
        plan = accompanied.accepted(file, lucie, yann);
        var mediator = neighbours.signedIn(yann);
        says(mediator, Map.of("texte", "Bonjour à vous"), "bonjour.txt", "bonjour");
        says(mediator, Map.of("texte", "Note " + secret, "lecteurs", "TEAM"), secret + ".txt", "contenu " + secret);
        arranged(mediator);
        noted(mediator);
    }

    private void says(WebVisitor who, Map<String, String> words, String name, String content) {
        var fields = new java.util.HashMap<>(words);
        fields.put("cle", Ids.next().toString());
        assertThat(who.upload(thread(), "fichiers", name, content.getBytes(UTF_8), fields)
                        .status())
                .isEqualTo(303);
    }

    private String thread() {
        return "/fil/accompaniment.case/" + file.id();
    }

    private void arranged(WebVisitor mediator) {
        var day = java.time.LocalDate.now(org.fabcom.agenda.Span.ZONE).plusDays(9);
        var done = mediator.get(file.url() + "/rendez-vous")
                .form("C’est convenu : noter le premier")
                .set("comment", "PHONE")
                .set("ou", "04 65 71 00 12")
                .fill("Jour 1", day.toString())
                .fill("Heure", "10:00")
                .submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
    }

    private void noted(WebVisitor mediator) {
        var done = mediator.get("/actes/nouveau?accompagnement=" + file.id())
                .form("Noter cet acte")
                .tick("à distance")
                .tick("courriel")
                .fill("Note de l’équipe", "Acte " + secret)
                .submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
    }

    // Nothing that its people can get at

    @Test
    void nothing_that_the_people_of_the_organisation_can_open_says_what_the_team_wrote_for_itself() {
        for (var person : List.of(lucie, paul)) {
            var seen = crawled(neighbours.signedIn(person), starts());
            assertThat(seen.pages()).as("went somewhere").hasSizeGreaterThan(30).contains(file.url(), plan.url());
            assertThat(seen.told()).as("as " + person.name()).isEmpty();
        }
        assertThat(crawled(neighbours.signedIn(yann), List.of(file.url())).told())
                .as("the same walk finds it where it may be read")
                .isNotEmpty();
        assertThat(crawled(web.visitor(), starts()).told()).isEmpty();
    }

    @Test
    void no_mail_nor_notice_of_the_organisation_says_it() {
        var mine = db.sql("select l::text || coalesce((select string_agg(a::text, '') from post.attachment a "
                        + "where a.letter = l.id), '') from post.letter l where recipient in (:to)")
                .param("to", List.of(lucie.email().text(), paul.email().text()))
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(mine).isNotEmpty().noneMatch(it -> it.contains(secret));
        assertThat(db.sql("select n::text from talk.notice n where person in (:them)")
                        .param("them", List.of(lucie.id().value(), paul.id().value()))
                        .query((row, n) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(it -> it.contains(secret));
    }

    /** All that is offered without parameter, and what this case owns: by every address there is, linked or not. */
    private List<String> starts() {
        var all = new LinkedHashSet<String>();
        all.addAll(
                List.of("/", file.url(), plan.url(), thread(), "/moi/donnees/fichier", "/agenda.ics", "/agenda.atom"));
        for (var route : rules.all()) if (route.method().equals("GET")) all.addAll(filled(route.pattern()));
        return List.copyOf(all);
    }

    private record Seen(Set<String> pages, List<String> told) {}

    private Seen crawled(WebVisitor who, List<String> from) {
        var queue = new ArrayDeque<>(from);
        var done = new LinkedHashSet<String>();
        var told = new ArrayList<String>();
        while (!queue.isEmpty() && done.size() < MOST_PAGES) {
            var path = queue.poll();
            if (!done.add(path)) continue;
            var answer = who.get(path);
            if (answer.status() >= 500) told.add(path + " answers " + answer.status());
            if (said(answer)) told.add(path);
            if (answer.header("Content-Type").startsWith("text/html")) links(answer, queue);
        }
        return new Seen(done, told);
    }

    private void links(WebAnswer answer, ArrayDeque<String> queue) {
        for (var link : answer.page().select("a[href]")) {
            var url = link.absUrl("href");
            if (!url.startsWith(web.address())) continue;
            var path = url.substring(web.address().length()).replaceFirst("#.*", "");
            if (path.matches("/(accompagnement|actes|agenda|fil|fichiers|moi|structures|faire-le-point).*"))
                queue.add(path);
        }
    }

    private boolean said(WebAnswer answer) {
        if (answer.body().contains(secret)) return true;
        var type = answer.header("Content-Type");
        if (type.contains("zip") || type.contains("sheet"))
            return unzipped(answer.bytes()).contains(secret);
        return new String(answer.bytes(), ISO_8859_1).contains(secret);
    }

    private String unzipped(byte[] bytes) {
        var text = new StringBuilder();
        try {
            var kept = Files.write(folder.resolve("kept.zip"), bytes);
            try (var zip = new ZipFile(kept.toFile())) {
                for (var it : Collections.list(zip.entries()))
                    text.append(it.getName())
                            .append(new String(zip.getInputStream(it).readAllBytes(), UTF_8));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return text.toString();
    }

    // The matrix: every address of this case × whoever has nothing to do with it

    @Test
    void whoever_has_nothing_to_do_with_a_case_finds_none_of_its_plan_thread_files_meetings_and_acts() {
        var martine = neighbours.person("Martine");
        neighbours.association("Une autre", martine);
        var strangers = Map.of(
                "signed in", neighbours.signedIn(neighbours.person("Autre")),
                "another organisation", neighbours.signedIn(martine),
                "another mediator", neighbours.signedIn(neighbours.person("Nadia", InstanceRole.MEDIATOR)),
                "administrator", neighbours.signedIn(neighbours.person("Chef", InstanceRole.ADMINISTRATOR)),
                "editor", neighbours.signedIn(neighbours.person("Mireille", InstanceRole.CATALOGUE_EDITOR)),
                "moderator", neighbours.signedIn(neighbours.person("Simon", InstanceRole.MODERATOR)));
        var before = state();
        var wrong = new ArrayList<String>();
        int calls = 0;
        for (var route : rules.all()) {
            for (var path : owned(route.pattern())) {
                for (var stranger : strangers.entrySet()) {
                    calls++;
                    int status = call(stranger.getValue(), route.method(), path);
                    if (status != 404 && status != 403) wrong.add(stranger.getKey() + " " + route + ": " + status);
                }
                int nobody = call(web.visitor(), route.method(), path);
                if (nobody != 303 && nobody != 403) wrong.add("nobody " + route + ": " + nobody);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).as("addresses × people").isGreaterThan(300);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_member_reads_the_plan_the_thread_and_the_files_but_no_act_and_no_note() {
        var member = neighbours.signedIn(paul);
        for (var path : List.of(file.url(), plan.url(), plan.url() + ".pdf", thread(), meeting(), meeting() + ".ics"))
            assertThat(member.get(path).status()).as(path).isEqualTo(200);
        assertThat(member.get("/fichiers/" + held("bonjour.txt")).status()).isEqualTo(200);
        assertThat(member.get("/fichiers/" + held(secret + ".txt")).status()).isEqualTo(404);
        assertThat(neighbours
                        .signedIn(yann)
                        .get("/fichiers/" + held(secret + ".txt"))
                        .status())
                .isEqualTo(200);
        for (var path : List.of("/actes/" + act(), "/actes", "/actes.csv", "/actes/bilan.xlsx"))
            assertThat(member.get(path).status()).as(path).isIn(403, 404);
        assertThat(member.post(
                                thread(),
                                "texte",
                                "Pour l’équipe",
                                "lecteurs",
                                "TEAM",
                                "cle",
                                Ids.next().toString())
                        .status())
                .isEqualTo(403);
    }

    private static int call(WebVisitor who, String method, String path) {
        return method.equals("GET")
                ? who.get(path).status()
                : who.post(path, "version", "5", "texte", "Bonjour", "moment", "1")
                        .status();
    }

    /** The addresses of this case under a pattern; none if it is about something else. */
    private List<String> owned(String pattern) {
        boolean own = pattern.startsWith("/accompagnements/{")
                || pattern.startsWith("/fil/{")
                || pattern.startsWith("/fichiers/{")
                || pattern.startsWith("/agenda/rendez-vous/{")
                || pattern.startsWith("/actes/{");
        return own ? filled(pattern) : List.of();
    }

    private List<String> filled(String pattern) {
        var path = pattern.replace(
                        "{item}", plans.items(plan.id()).getFirst().id().toString())
                .replace("{meeting}", meeting().substring(meeting().lastIndexOf('/') + 1))
                .replace("{kind}", "accompaniment.case")
                .replace("{days}", "30")
                .replace("{organisation}", gardens.id().toString())
                .replace("{organiser}", gardens.id().toString())
                .replace("{person}", lucie.id().toString());
        if (pattern.startsWith("/actes/")) path = path.replace("{id}", act());
        if (pattern.startsWith("/fichiers/"))
            return List.of(path.replace("{id}", held("bonjour.txt")), path.replace("{id}", held(secret + ".txt")));
        if (pattern.startsWith("/accompagnements/") || pattern.startsWith("/fil/"))
            path = path.replace("{id}", file.id().toString())
                    .replace("{case}", file.id().toString());
        if (path.contains("{audience}"))
            return List.of(
                    path.replace("{audience}", "EVERYONE").replace("{message}", message("message")),
                    path.replace("{audience}", "TEAM").replace("{message}", message("note")));
        if (path.contains("{act}")) path = path.replace("{act}", "pause");
        return List.of(path.replaceAll("\\{[^}]+}", "01900000-0000-7000-8000-000000000000"));
    }

    private String meeting() {
        return "/agenda/rendez-vous/" + one("select id from agenda.meeting where subject_id = '" + file.id() + "'");
    }

    private String act() {
        return one("select id from accompaniment.act where case_file = '" + file.id() + "'");
    }

    private String held(String name) {
        return one("select id from files.held where name = '" + name + "' order by id desc limit 1");
    }

    private String message(String table) {
        return one("select id from talk." + table + " order by id desc limit 1");
    }

    private String one(String sql) {
        return db.sql(sql).query((row, n) -> row.getString(1)).single();
    }

    /** All rows of the rooms concerned, as one number for each table. */
    private Map<String, String> state() {
        var state = new java.util.TreeMap<String, String>();
        var skipped = new HashSet<>(Set.of("accompaniment.case_news"));
        for (var table : db.sql(
                        "select table_schema || '.' || table_name from information_schema.tables "
                                + "where table_schema in ('accompaniment', 'talk', 'agenda', 'files') and table_type = 'BASE TABLE'")
                .query(String.class)
                .list())
            if (!skipped.contains(table))
                state.put(
                        table,
                        one("select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from " + table
                                + " t"));
        return state;
    }
}
