package org.fabcom.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a file through the pages: send, look, rehearse, import, read the report, take back. */
@FabComTest
record ImportPagesTest(Neighbours neighbours, Sql db) {

    private static final String NEW = "/administration/imports/nouveau";
    private static final int MEGABYTE = 1024 * 1024;

    @BeforeAll
    static void layOut() {
        Pebbles.layOut();
    }

    @BeforeEach
    void sweep() {
        db.sql("delete from pebbles.pebble").update();
    }

    private WebVisitor editor() {
        return neighbours.signedIn(neighbours.person("Élise Caron", InstanceRole.CATALOGUE_EDITOR));
    }

    private static WebAnswer send(WebVisitor who, String name, byte[] bytes) {
        return who.upload(NEW, "fichier", name, bytes, Map.of());
    }

    private static WebAnswer send(WebVisitor who, String text) {
        return send(who, "plage.pebbles", text.getBytes(UTF_8)).follow();
    }

    /** Reloads as the page itself asks for, until the run is over. */
    private static WebAnswer over(WebVisitor who, WebAnswer started) {
        return over(who, started.location());
    }

    private static WebAnswer over(WebVisitor who, String address) {
        for (int i = 0; i < 300; i++) {
            var now = who.get(address);
            if (now.page().select("meta[http-equiv=refresh], [hx-trigger]").isEmpty()) return now;
            pause();
        }
        throw new AssertionError("never over: " + who.get(address).text());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> pebbles() {
        return db.sql("select name from pebbles.pebble order by name").list(String.class);
    }

    @Test
    void a_rehearsal_that_would_write_nothing_offers_no_import() {
        var elise = editor();
        var rehearsed = over(elise, send(elise, "blue x").form("Faire un essai").submit());
        assertThat(rehearsed.text()).contains("L’essai est fini", "Rien n’est à prendre dans ce fichier");
        assertThat(rehearsed.page().select("button:contains(Importer pour de bon)"))
                .isEmpty();
    }

    @Test
    void a_file_is_looked_at_rehearsed_imported_and_taken_back() {
        var elise = editor();
        var preview = send(elise, "grey 3\nred 0\nblue x");
        assertThat(preview.h1()).isEqualTo("plage.pebbles");
        assertThat(preview.text()).contains("Les 2 premières fiches", "serait ajouté", "serait mis de côté");

        var rehearsed = over(elise, preview.form("Faire un essai").submit());
        assertThat(rehearsed.text()).contains("L’essai est fini", "La taille n’est pas un nombre.");
        assertThat(pebbles()).isEmpty();

        assertThat(rehearsed
                        .page()
                        .select("button:contains(Importer pour de bon)")
                        .text())
                .as("as many as will be written")
                .isEqualTo("Importer pour de bon (une fiche)");

        var imported = over(elise, rehearsed.form("Importer pour de bon").submit());
        assertThat(imported.text()).contains("importé", "Lancé par vous");
        assertThat(imported.page().select("dl.figures dd").eachText()).containsExactly("2", "1", "0", "0", "1", "1");
        assertThat(pebbles()).containsExactly("grey");
        var aside = elise.get(imported.page().select("dl.figures a").first().attr("href"));
        assertThat(aside.page().select("tbody tr").text())
                .as("only what was put aside")
                .doesNotContain("grey")
                .isNotEmpty();

        var back = imported.form("Retirer cet import").submit().follow();
        assertThat(back.text()).contains("tout est comme avant", "retiré");
        assertThat(pebbles()).isEmpty();
    }

    @Test
    void what_somebody_changed_since_stays_and_is_listed() {
        var elise = editor();
        var imported = over(
                elise,
                send(elise, "grey 3\nred 4").form("Importer tout de suite").submit());
        db.sql("update pebbles.pebble set size = 9 where name = 'red'").update();
        var back = imported.form("Retirer cet import").submit().follow();
        assertThat(back.text()).contains("une ligne est restée", "Ce qui reste", "red");
        assertThat(pebbles()).containsExactly("red");
    }

    @Test
    void what_is_taken_back_is_said_in_the_records_that_the_report_counted() {
        db.sql("insert into pebbles.pebble values ('grey', 1)").update();
        var elise = editor();
        var imported = over(
                elise,
                send(elise, "grey 3\nred 4\nred 5\nblue 0")
                        .form("Importer tout de suite")
                        .submit());
        assertThat(imported.page().select("dl.figures dd").eachText()).containsExactly("4", "1", "2", "0", "1", "0");
        var back = imported.form("Retirer cet import").submit().follow();
        assertThat(back.text()).contains("3 fiches ajoutées ou mises à jour", "tout est comme avant");
    }

    @Test
    void the_size_that_is_told_is_that_of_the_file_whatever_is_kept_beside() {
        var elise = editor();
        var sent = "grey 3\n".repeat(200);
        assertThat(send(elise, sent).text()).contains("1 ko. Rien n’est encore importé");
        var mapping = Map.of("correspondance\"; filename=\"plage.config.json", "{}".repeat(2_000));
        var both = elise.upload(NEW, "fichier", "plage.pebbles", sent.getBytes(UTF_8), mapping);
        assertThat(both.follow().text()).contains("1 ko. Rien n’est encore importé");
    }

    @Test
    void a_long_import_shows_how_far_it_is_and_may_be_left() {
        var elise = editor();
        var slow = IntStream.range(0, 12).mapToObj(it -> "slow" + it + " 1").collect(Collectors.joining("\n"));
        var started = send(elise, slow).form("Importer tout de suite").submit();
        var running = elise.get(started.location());
        assertThat(running.text()).contains("fiches lues", "Vous pouvez quitter cette page");
        assertThat(running.page().select("meta[http-equiv=refresh]"))
                .as("without script")
                .isNotEmpty();
        assertThat(elise.get("/administration/imports").text()).contains("plage.pebbles", "en cours");
        assertThat(over(elise, started).text()).contains("importé");
        assertThat(pebbles()).hasSize(12);
    }

    @Test
    void the_same_button_pressed_twice_imports_once() {
        var elise = editor();
        var preview = send(elise, "slow 1\nslower 2\nred 3");
        var first = preview.form("Importer tout de suite").submit().location();
        var second = preview.form("Importer tout de suite").submit().location();
        assertThat(second).isEqualTo(first);
        over(elise, first);
        assertThat(pebbles()).containsExactly("red", "slow", "slower");
    }

    @Test
    void a_report_of_thousands_of_lines_is_paged_filtered_and_taken_away_as_csv() {
        var elise = editor();
        var many = IntStream.range(0, 3_000).mapToObj(it -> "grain" + it + (it % 3 == 0 ? " x" : " 1"));
        var done = over(
                elise,
                send(elise, many.collect(Collectors.joining("\n")))
                        .form("Importer tout de suite")
                        .submit());
        assertThat(done.text()).contains("3 000 lignes");
        assertThat(done.page().select("nav[aria-label] a[href*=page]")).isNotEmpty();
        var errors = elise.get(done.page().location() + "?niveau=error");
        assertThat(errors.text()).contains("1 000 lignes");
        var csv = done.page().selectFirst("a[href*=.csv]").absUrl("href");
        assertThat(elise.get(csv).body().lines()).hasSize(3_001);
    }

    @Test
    void a_file_that_is_none_is_refused_with_what_to_do() {
        var elise = editor();
        var empty = send(elise, "rien.pebbles", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Choisissez un fichier qui n’est pas vide.");
        assertThat(elise.post(NEW).status()).isEqualTo(422);
        assertThat(send(elise, "stone").text()).contains("Ce sont des pierres, pas des cailloux.");
        assertThat(send(elise, "stone").page().select("button:contains(Importer), button:contains(essai)"))
                .as("there is nothing to go on with")
                .isEmpty();
        var unknown = send(elise, "photo.jpg", new byte[] {-1, -40, 0, 1, 2}).follow();
        assertThat(unknown.text()).contains("Nous n’avons pas reconnu ce fichier");
        assertThat(unknown.page().select("button:contains(Importer)")).isEmpty();
    }

    @Test
    void a_broken_archive_cannot_be_imported() {
        var elise = editor();
        var broken = send(elise, "archive.zip", "PK\u0003\u0004 cassé".getBytes(UTF_8))
                .follow();
        assertThat(broken.status()).isEqualTo(200);
        assertThat(broken.page().select("button:contains(Importer)")).isEmpty();
    }

    /** Before a byte of it is read: a form without files has no need of megabytes. */
    @Test
    void a_route_that_takes_no_file_takes_no_megabytes() {
        var elise = editor();
        var answer = elise.send(
                "POST",
                "/administration/imports/adresses",
                "application/x-www-form-urlencoded",
                "adresses=" + "a".repeat(3 * MEGABYTE));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("FC-0413");
    }

    @Test
    void a_file_of_more_than_60_megabytes_is_refused_with_a_page_that_says_how_much_is_allowed() {
        var elise = editor();
        var heavy = send(elise, "lourd.pebbles", new byte[62 * MEGABYTE]);
        assertThat(heavy.status()).isEqualTo(413);
        assertThat(heavy.text()).contains("FC-0413");
        assertThat(elise.get("/administration/imports").status()).isEqualTo(200);
    }

    @Test
    void others_neither_see_nor_send() {
        var passerBy = neighbours.signedIn(neighbours.person("Marc Petit"));
        assertThat(passerBy.get("/administration/imports").status()).isEqualTo(403);
        assertThat(send(passerBy, "plage.pebbles", "grey 3".getBytes(UTF_8)).status())
                .isEqualTo(403);
        var elise = editor();
        var imported =
                over(elise, send(elise, "grey 3").form("Importer tout de suite").submit());
        var address = imported.page().selectFirst("form[action$=retrait]").attr("action");
        assertThat(passerBy.post(address).status()).isEqualTo(403);
        assertThat(elise.get("/administration/imports/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(pebbles()).containsExactly("grey");
    }
}
