package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.export.Exports;
import org.fabcom.testing.Applicants;
import org.fabcom.testing.OtherPostgres;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A lived-in instance is backed up while eight people write, moves to a PostgreSQL that an administrator runs, and comes
 * back. What had been answered before the backup is there, and all three tell the same.
 */
@Tag("slow")
class MovingHouseTest {

    /** Open files lead to their places: who moves keeps the address. */
    private static final String ADDRESS = "https://communs.exemple.org";

    private static final String KEPT = "journal/kept";

    private final ScratchFolder old = ScratchFolder.inMemory();
    private final ScratchFolder rented = ScratchFolder.inMemory();
    private final ScratchFolder again = ScratchFolder.inMemory();

    @AfterEach
    void clean() {
        List.of(old, rented, again).forEach(ScratchFolder::close);
    }

    @Test
    void a_backup_taken_while_people_write_moves_out_and_back_without_a_difference() throws Exception {
        var archive = old.path().resolve("sauvegarde.zip");
        var promised = backedUpWhilePeopleWrite(archive);
        assertThat(signUps(archive)).contains(promised); // a restore forgets them on purpose: their links are too old
        try (var other = OtherPostgres.startedIn(rented.path())) {
            var away = new OwnProcess(rented.path())
                    .with("FABCOM_BASE_URL", ADDRESS)
                    .with("FABCOM_DATABASE_URL", other.url())
                    .with("FABCOM_DATABASE_PAGES_URL", other.pagesUrl());
            var exportedAway = restored(away, archive, rented.path());

            var back = rented.path().resolve("retour.zip");
            ok(away.run("backup", back.toString()));
            var home = new OwnProcess(again.path()).with("FABCOM_BASE_URL", ADDRESS);
            var exportedHere = restored(home, back, again.path());
            var here = Exports.bytes(exportedHere);
            var there = Exports.bytes(exportedAway);
            assertThat(restores(here)).as("the second restore is told too").isGreaterThan(restores(there));
            assertThat(differing(withoutRestores(here), withoutRestores(there))).isEmpty();
        }
    }

    /** Names of files that are not the same in both; a whole territory in a message is more than a test's memory holds. */
    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(it -> !Objects.equals(one.get(it), other.get(it)))
                .toList();
    }

    private static long restores(Map<String, String> export) {
        return export.get(KEPT + ".csv")
                .lines()
                .filter(it -> it.contains(",RESTORE,"))
                .count();
    }

    /** What is kept of the heads of chains, and told in the journal of each till, at each restore happened to the base; it did not hold it. */
    private static Map<String, String> withoutRestores(Map<String, String> export) {
        var rest = new TreeMap<>(export);
        // where each journal of a till stands, and up to where it was added up: behind the event that tells of the
        // restore
        rest.keySet().removeIf(it -> it.startsWith("till/head.") || it.startsWith("till/summed."));
        for (var file : List.of(KEPT + ".csv", KEPT + ".jsonl", "till/event.csv", "till/event.jsonl"))
            rest.computeIfPresent(
                    file,
                    (name, lines) ->
                            lines.lines().filter(it -> !it.contains("RESTORE")).collect(Collectors.joining("\n")));
        return rest;
    }

    private List<String> backedUpWhilePeopleWrite(Path archive) throws Exception {
        var fabcom = new OwnProcess(old.path()).livedIn();
        var site = fabcom.start();
        try (var applicants = Applicants.at(fabcom.address(), 8)) {
            applicants.awaitMoreAnswers();
            var promised = applicants.answered();
            ok(fabcom.run("backup", archive.toString()));
            int during = applicants.answered().size();
            applicants.awaitMoreAnswers();
            System.err.println("answered before the backup: " + promised.size() + ", at its end: " + during);
            return promised;
        } finally {
            site.destroy();
            site.waitFor();
        }
    }

    private static String signUps(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var table = zip.getInputStream(zip.getEntry("tables/people.sign_up.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path restored(OwnProcess fabcom, Path archive, Path folder) throws Exception {
        ok(fabcom.run("restore", archive.toString()));
        ok(fabcom.run("check"));
        var export = folder.resolve("export");
        ok(fabcom.run("export", export.toString()));
        return export;
    }

    private static void ok(OwnProcess.Ended ended) {
        assertThat(ended.code()).as(ended.output()).isZero();
    }
}
