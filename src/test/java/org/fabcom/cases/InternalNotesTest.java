package org.fabcom.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
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

/**
 * A44: what the team writes for itself reaches nothing of the organisation: no page that its people can get at, no calendar,
 * feed, file, export, mail, notice or API.
 */
@FabComTest
@WithCatalogue
class InternalNotesTest {

    private static final int MOST_PAGES = 180;

    @TempDir
    Path folder;

    private final Web web;
    private final Neighbours neighbours;
    private final RouteRules rules;
    private final Sql db;
    private final ApplicationContext context;
    private NotedCase noted;

    InternalNotesTest(Web web, Neighbours neighbours, RouteRules rules, Sql db, ApplicationContext context) {
        this.web = web;
        this.neighbours = neighbours;
        this.rules = rules;
        this.db = db;
        this.context = context;
    }

    @BeforeEach
    void a_case_with_all_that_a_team_writes() {
        db.sql("delete from post.letter").update();
        noted = new NotedCase(context);
    }

    @Test
    void nothing_that_the_people_of_the_organisation_can_open_says_what_the_team_wrote_for_itself() {
        for (var person : List.of(noted.lucie, noted.paul)) {
            var seen = crawled(neighbours.signedIn(person), starts());
            assertThat(seen.pages())
                    .as("went somewhere")
                    .hasSizeGreaterThan(30)
                    .contains(noted.file.url(), noted.plan.url());
            assertThat(seen.told()).as("as " + person.name()).isEmpty();
        }
        assertThat(crawled(neighbours.signedIn(noted.yann), List.of(noted.file.url()))
                        .told())
                .as("the same walk finds it where it may be read")
                .isNotEmpty();
        assertThat(crawled(web.visitor(), starts()).told()).isEmpty();
    }

    @Test
    void no_mail_nor_notice_of_the_organisation_says_it() {
        var mine = db.sql("select l::text || coalesce((select string_agg(a::text, '') from post.attachment a "
                        + "where a.letter = l.id), '') from post.letter l where recipient in (:to)")
                .param(
                        "to",
                        List.of(noted.lucie.email().text(), noted.paul.email().text()))
                .list((row, n) -> row.getString(1));
        assertThat(mine).isNotEmpty().noneMatch(it -> it.contains(noted.secret));
        assertThat(db.sql("select n::text from talk.notice n where person in (:them)")
                        .param(
                                "them",
                                List.of(
                                        noted.lucie.id().value(),
                                        noted.paul.id().value()))
                        .list((row, n) -> row.getString(1)))
                .isNotEmpty()
                .noneMatch(it -> it.contains(noted.secret));
    }

    /** All that is offered without parameter, and what this case owns: by every address there is, linked or not. */
    private List<String> starts() {
        var all = new LinkedHashSet<String>();
        all.addAll(List.of(
                "/",
                noted.file.url(),
                noted.plan.url(),
                noted.thread(),
                "/moi/donnees/fichier",
                "/agenda.ics",
                "/agenda.atom"));
        for (var route : rules.all()) if (route.method().equals("GET")) all.addAll(noted.filled(route.pattern()));
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
        if (answer.body().contains(noted.secret)) return true;
        var type = answer.header("Content-Type");
        if (type.contains("zip") || type.contains("sheet"))
            return unzipped(answer.bytes()).contains(noted.secret);
        return new String(answer.bytes(), ISO_8859_1).contains(noted.secret);
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
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }
}
