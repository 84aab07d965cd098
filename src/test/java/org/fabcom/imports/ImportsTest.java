package org.fabcom.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Spreadsheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FabComTest
record ImportsTest(Imports imports, Pebbles pebbles, Reports reports, Runs runs, UnderWay underWay, Sql db) {

    @BeforeAll
    static void layOut() {
        Pebbles.layOut();
    }

    @BeforeEach
    void sweep() {
        db.sql("delete from pebbles.pebble").update();
    }

    private Run read(String text, boolean rehearse) {
        var source = source(text);
        return imports.read(imports.open(pebbles, source, null), pebbles, source, rehearse);
    }

    private static ImportSource source(String text) {
        return ImportSource.of("beach.pebbles", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> all() {
        return db.sql("select name || ' ' || size from pebbles.pebble order by name")
                .list((row, n) -> row.getString(1));
    }

    @Test
    void every_record_read_is_told_once() {
        read("grey 3", false);
        var run = read("grey 3\nred 4\nred 5\nwhite 0\nrefused 7\nblack x\n", false);
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.counts().line()).isEqualTo("read=5 created=1 updated=1 unchanged=1 aside=2 errors=2");
        assertThat(reports.lines(run.id(), List.of("error"), 10))
                .extracting(Run.Line::place)
                .containsExactly("ligne 5", "ligne 6");
        assertThat(all()).containsExactly("grey 3", "red 5");
    }

    /** Records share savepoints; that one of them is refused is seen on no other, and nothing is told twice. */
    @Test
    void one_that_is_refused_among_hundreds_takes_no_other_with_it() {
        var lines = new ArrayList<String>();
        for (int i = 1; i <= 250; i++)
            lines.add(
                    switch (i) {
                        case 30 -> "black x";
                        case 60, 61, 150 -> "refused 7";
                        case 70 -> "white 0";
                        case 80 -> "grain79 2";
                        default -> "grain" + i + " 1";
                    });
        var run = read(String.join("\n", lines), false);
        assertThat(run.counts().line()).isEqualTo("read=249 created=244 updated=1 unchanged=0 aside=4 errors=4");
        assertThat(reports.lines(run.id(), List.of("error"), 10))
                .extracting(Run.Line::place)
                .containsExactly("ligne 30", "ligne 60", "ligne 61", "ligne 150");
        assertThat(reports.lines(run.id(), List.of("created", "updated"), 300))
                .extracting(Run.Line::place)
                .hasSize(245)
                .doesNotHaveDuplicates();
        assertThat(all()).hasSize(244).contains("grain1 1", "grain79 2", "grain250 1");
        imports.withdraw(run.id(), null);
        assertThat(all()).isEmpty();
    }

    @Test
    void a_rehearsal_tells_the_same_and_writes_nothing() {
        var rehearsed = read("grey 3\nred 0", true);
        assertThat(rehearsed.state()).isEqualTo(Run.State.REHEARSED);
        assertThat(all()).isEmpty();
        assertThat(read("grey 3\nred 0", false).counts()).isEqualTo(rehearsed.counts());
    }

    @Test
    void a_second_run_changes_nothing() {
        read("grey 3\nred 4", false);
        assertThat(read("grey 3\nred 4", false).counts().line())
                .isEqualTo("read=2 created=0 updated=0 unchanged=2 aside=0 errors=0");
    }

    @Test
    void a_withdrawal_gives_back_the_former_state() {
        read("grey 3", false);
        var run = read("grey 9\nred 4", false);
        assertThat(imports.withdraw(run.id(), null)).isEqualTo(new Imports.Withdrawal.Done(2, 2, List.of()));
        assertThat(all()).containsExactly("grey 3");
        assertThat(imports.withdraw(run.id(), null))
                .isEqualTo(new Imports.Withdrawal.NotWithdrawable(Run.State.WITHDRAWN));
    }

    @Test
    void what_was_edited_since_stays_and_is_named() {
        var run = read("grey 3\nred 4", false);
        db.sql("update pebbles.pebble set size = 8 where name = 'red'").update();
        var withdrawal = (Imports.Withdrawal.Done) imports.withdraw(run.id(), null);
        assertThat(withdrawal.kept()).extracting(Run.Line::text).containsExactly("red");
        assertThat(all()).containsExactly("red 8");
        assertThat(reports.lines(run.id(), List.of("kept"), 10))
                .extracting(Run.Line::place, Run.Line::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("pebbles.pebble", "red"));
    }

    @Test
    void a_row_edited_since_keeps_the_edit_though_the_run_touched_it_twice() {
        read("grey 1", false);
        var run = read("grey 3\ngrey 5\nred 4\nred 6", false);
        db.sql("update pebbles.pebble set size = 3 where name = 'grey'").update();
        var withdrawal = (Imports.Withdrawal.Done) imports.withdraw(run.id(), null);
        assertThat(withdrawal.kept()).extracting(Run.Line::text).containsExactly("grey");
        assertThat(all()).containsExactly("grey 3");
    }

    @Test
    void a_second_import_at_the_same_time_is_refused_with_a_sentence_and_writes_nothing() throws Exception {
        var slow = java.util.concurrent.CompletableFuture.supplyAsync(() -> read("slow 1\nslower 2\nslowest 3", false));
        Thread.sleep(300);
        var second = read("grey 3", false);
        assertThat(second.state()).isEqualTo(Run.State.FAILED);
        assertThat(second.message()).contains("Un autre import est en cours");
        assertThat(slow.get().state()).isEqualTo(Run.State.DONE);
        assertThat(all()).doesNotContain("grey 3");
    }

    @Test
    void a_row_that_went_since_is_not_brought_back() {
        read("grey 1", false);
        var run = read("grey 3", false);
        db.sql("delete from pebbles.pebble").update();
        assertThat(((Imports.Withdrawal.Done) imports.withdraw(run.id(), null)).back())
                .isZero();
        assertThat(all()).isEmpty();
    }

    @Test
    void what_cannot_be_read_fails_with_a_sentence_and_leaves_nothing() {
        var run = read("grey 3\nstone", false);
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.message()).startsWith("Ce sont des pierres");
        assertThat(all()).isEmpty();
    }

    @Test
    void the_preview_shows_the_first_records_and_writes_nothing() {
        var preview = imports.preview(pebbles, source("grey 3\nred 4\nwhite 0\nblack 2"), 3);
        assertThat(preview.records()).isEqualTo(3);
        assertThat(preview.lines()).extracting(Run.Line::level).containsExactly("created", "created", "aside");
        assertThat(all()).isEmpty();
    }

    @Test
    void a_run_whose_process_died_is_marked_as_failed_but_one_that_goes_on_is_not() throws Exception {
        var dead = imports.open(pebbles, source("grey 3"), null);
        var alive = imports.open(pebbles, source("slow 3"), null);
        var reading = Thread.ofVirtual().start(() -> imports.read(alive, pebbles, source("slow 3\nslow2 3"), false));
        while (all().isEmpty() && reading.isAlive() && !locked(alive)) Thread.sleep(10);
        assertThat(underWay.closeInterrupted(java.time.Instant.parse("2020-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(underWay.closeInterrupted(java.time.Instant.parse("2100-01-01T00:00:00Z")))
                .containsExactly(dead);
        reading.join();
        assertThat(imports.find(dead).orElseThrow().state()).isEqualTo(Run.State.FAILED);
        assertThat(imports.find(alive).orElseThrow().state()).isEqualTo(Run.State.DONE);
    }

    private boolean locked(UUID run) {
        return db.sql("select count(*) from pg_locks where locktype = 'advisory'")
                        .single(Integer.class)
                > 0;
    }

    @Test
    void the_register_is_searched_and_counted() {
        read("grey 3", true);
        assertThat(runs.asked(Address.of("/").with("q", "PEBB").with("etat", "rehearsed"), List.of(), true)
                        .rows(0, 5))
                .isNotEmpty();
        assertThat(runs.asked(Address.of("/").with("q", "nothing like it"), List.of(), true)
                        .rows(0, 5))
                .isEmpty();
        assertThat(runs.asked(Address.of("/").with("q", "beach"), List.of(), true)
                        .counts()
                        .of("etat")
                        .get("rehearsed"))
                .isPositive();
    }

    @Test
    void the_wrong_archive_is_refused_with_a_sentence() {
        var broken = new byte[] {'P', 'K', 3, 4, 9, 9, 9};
        assertThatThrownBy(() -> ImportSource.of("x.zip", broken)).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void a_workbook_that_lies_in_an_archive_as_it_is_is_still_in_an_archive() throws IOException {
        var book = new Spreadsheet()
                .sheet("Feuille", List.of("Nom"), Stream.of(List.of("Odile")))
                .bytes();
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            var entry = new ZipEntry("table.xlsx");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(book.length);
            var sum = new CRC32();
            sum.update(book);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(book);
        }
        assertThat(ImportSource.of("table.xlsx", book).entries())
                .extracting(ImportSource.Entry::name)
                .containsExactly("table.xlsx");
        assertThat(ImportSource.of("envoi.zip", archive.toByteArray()).entries())
                .extracting(ImportSource.Entry::name)
                .containsExactly("table.xlsx");
        var answered = ImportSource.of("table.xlsx", book).answered(Map.of("quand", "hier\nquoi=rien"));
        var again = ImportSource.of("table.xlsx", Pebbles.zipped(answered));
        assertThat(again.answer("quand")).isEqualTo("hier quoi=rien");
        assertThat(again.answer("quoi")).isEmpty();
    }
}
