package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The start script by itself, in a folder of its own: updates that cannot be, backups in rotation, the version. */
class ScriptTest {

    private static final int REFUSED = 2;

    private final StartScript script = new StartScript();
    private final Path home = script.home();

    @AfterEach
    void clean() {
        script.close();
    }

    @Test
    void an_update_that_this_account_cannot_build_is_a_sentence_and_not_the_old_program() throws Exception {
        builtYesterday();
        Files.writeString(home.resolve("src/main/New.java"), "");
        var ended = script.run(script.asNobody("check"), home);
        assertThat(ended.code()).as(ended.said()).isEqualTo(REFUSED);
        assertThat(ended.said().lines()).hasSize(1);
        assertThat(ended.said()).contains("./fabcom build").doesNotContain("old program ran");
    }

    @Test
    void sources_that_this_account_cannot_read_are_a_sentence() throws Exception {
        builtYesterday();
        Files.setPosixFilePermissions(home.resolve("src/main"), PosixFilePermissions.fromString("rwx------"));
        var ended = script.run(script.asNobody("check"), home);
        assertThat(ended.code()).as(ended.said()).isEqualTo(REFUSED);
        assertThat(ended.said().lines()).hasSize(1);
        assertThat(ended.said()).contains("ne se lisent pas");
        Files.setPosixFilePermissions(home.resolve("src/main"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_build_that_fails_says_so_and_leaves_the_old_program_where_it_was() throws Exception {
        builtYesterday();
        Files.writeString(home.resolve("src/main/New.java"), "");
        var maven = script.executable(
                home.resolve("bin/mvn"),
                "[ \"$*\" = '-B -v' ] && echo 'Apache Maven 3.9.9' && exit 0; echo broken; exit 1");
        var ended = script.run(List.of(home.resolve("fabcom").toString(), "check"), maven.getParent());
        assertThat(ended.code()).as(ended.said()).isEqualTo(REFUSED);
        assertThat(ended.said()).contains("La construction a échoué").doesNotContain("old program ran");
        assertThat(home.resolve("build/current/fabcom.jar")).exists();
    }

    @Test
    void a_backup_in_rotation_keeps_two_weeks_and_the_firsts_of_a_year() throws Exception {
        script.executable(home.resolve("runtime/bin/java"), "for last; do :; done; echo whole >\"$last\"");
        Files.createDirectories(home.resolve("app"));
        var folder = Files.createDirectories(home.resolve("backups"));
        var today = LocalDate.now();
        var kept = List.of(
                today,
                today.minusDays(1),
                today.minusDays(14),
                today.minusMonths(5).withDayOfMonth(1));
        var gone = new ArrayList<>(
                List.of(today.minusDays(16), today.minusMonths(14).withDayOfMonth(1)));
        gone.removeIf(it -> it.getDayOfMonth() == 1 && it.isAfter(today.minusYears(1)));
        for (var it : kept) if (!it.equals(today)) Files.writeString(name(folder, it), "");
        for (var it : gone) Files.writeString(name(folder, it), "");
        Files.writeString(folder.resolve("avant.zip"), "");
        var ended =
                script.run(List.of(home.resolve("fabcom").toString(), "backup", "--rotate", folder.toString()), home);
        assertThat(ended.code()).as(ended.said()).isZero();
        kept.forEach(it -> assertThat(name(folder, it)).exists());
        gone.forEach(it -> assertThat(name(folder, it)).doesNotExist());
        assertThat(folder.resolve("avant.zip")).as("made by hand").exists();
    }

    @Test
    void a_small_command_is_handed_to_the_instance_and_done_by_the_program_where_it_is_not_taken() throws Exception {
        var answer = home.resolve("answer");
        script.executable(
                home.resolve("runtime/bin/java"),
                "case \"$*\" in *BesideInstance*) echo asked; exit \"$(cat " + answer + ")\" ;; *) echo whole ;; esac");
        var list = List.of(home.resolve("fabcom").toString(), "person", "list");
        assertThat(script.run(list, home).said()).as("no instance").isEqualTo("whole\n");
        var folder = Files.createDirectories(home.resolve("data/commands"));
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
            Files.writeString(answer, "2");
            assertThat(script.run(list, home)).isEqualTo(new StartScript.Ended(2, "asked\n"));
            Files.writeString(answer, "75");
            assertThat(script.run(list, home)).isEqualTo(new StartScript.Ended(0, "asked\nwhole\n"));
        }
    }

    @Test
    void what_waits_on_the_disk_lies_where_tmpdir_says_if_it_can() throws Exception {
        script.executable(home.resolve("runtime/bin/java"), "echo \"$*\"");
        var folder = Files.createDirectories(home.resolve("waits"));
        assertThat(withTemporary(folder.toString())).contains("-Djava.io.tmpdir=" + folder + " ");
        var odd = Files.createDirectories(home.resolve("two words"));
        for (var it :
                List.of("", "waits", odd.toString(), home.resolve("missing").toString()))
            assertThat(withTemporary(it)).as(it).contains("-jar").doesNotContain("tmpdir");
    }

    /** Java writes into its own temporary folder when its account may not enter the folder in which root stands. */
    @Test
    void what_root_names_from_a_folder_of_its_own_is_written_there_or_nowhere() throws Exception {
        boolean root = System.getProperty("user.name").equals("root");
        script.executable(home.resolve("runtime/bin/java"), "echo \"$*\"; pwd");
        var data = Files.createDirectories(home.resolve("data"));
        if (root) script.run(List.of("chown", StartScript.NOBODY + ":" + StartScript.NOBODY, data.toString()), home);
        var closed = Files.createDirectories(home.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(closed.resolve("old.zip"), "");
        for (var words : List.of("backup new.zip", "witness new.txt", "export new")) {
            var written = from(data, words);
            assertThat(written.said()).contains(words.replace(" ", root ? " " + data + "/" : " ") + "\n");
            if (!root) continue;
            assertThat(written.said()).as(words).endsWith("\n/\n");
            var refused = from(closed, words);
            assertThat(refused.code()).as(words).isEqualTo(REFUSED);
            assertThat(refused.said()).contains(closed + "/").contains("/var/backups/fabcom");
            assertThat(refused.said().lines()).hasSize(1);
        }
        var from = root ? data + "/" : "";
        Files.writeString(data.resolve("old.zip"), "");
        assertThat(from(data, "restore old.zip").said()).contains("restore " + from + "old.zip\n");
        assertThat(from(data, "import places old.zip").said()).contains("import places " + from + "old.zip\n");
        if (root) assertThat(from(closed, "restore old.zip").code()).isEqualTo(REFUSED);
    }

    private StartScript.Ended from(Path folder, String words) throws IOException, InterruptedException {
        return script.run(List.of("sh", "-c", "cd " + folder + " && " + home.resolve("fabcom") + " " + words), home);
    }

    private String withTemporary(String folder) throws IOException, InterruptedException {
        return script.run(
                        List.of(
                                "env",
                                "TMPDIR=" + folder,
                                home.resolve("fabcom").toString(),
                                "check"),
                        home)
                .said();
    }

    @Test
    void a_backup_that_fails_removes_nothing() throws Exception {
        script.executable(home.resolve("runtime/bin/java"), "exit 2");
        var folder = Files.createDirectories(home.resolve("backups"));
        var old = Files.writeString(name(folder, LocalDate.now().minusDays(40)), "");
        var ended =
                script.run(List.of(home.resolve("fabcom").toString(), "backup", "--rotate", folder.toString()), home);
        assertThat(ended.code()).isEqualTo(REFUSED);
        assertThat(old).exists();
    }

    @Test
    void the_version_is_that_of_the_build_and_a_release_is_in_the_changes() throws Exception {
        var pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser());
        var version = pom.select("project > version").text();
        assertThat(script.run(List.of(Path.of("fabcom").toAbsolutePath().toString(), "version"), home)
                        .said()
                        .strip())
                .isEqualTo(version);
        if (!version.endsWith("-SNAPSHOT"))
            assertThat(Files.readAllLines(Path.of("CHANGELOG.md")))
                    .anyMatch(it -> it.startsWith("## " + version + " "));
    }

    @Test
    void an_archive_builds_and_tests_nothing() throws Exception {
        script.executable(home.resolve("runtime/bin/java"), "exit 1");
        Files.writeString(home.resolve("VERSION"), "1.2.3\n");
        assertThat(script.run(List.of(home.resolve("fabcom").toString(), "version"), home)
                        .said())
                .isEqualTo("1.2.3\n");
        for (var it : List.of("build", "test", "bench", "dist")) {
            var ended = script.run(List.of(home.resolve("fabcom").toString(), it), home);
            assertThat(ended.code()).as(it).isEqualTo(REFUSED);
            assertThat(ended.said().lines()).hasSize(1);
        }
    }

    private static Path name(Path folder, LocalDate day) {
        return folder.resolve("fabcom-" + day + ".zip");
    }

    private void builtYesterday() throws IOException {
        var source = Files.createDirectories(home.resolve("src/main")).resolve("Old.java");
        var yesterday = FileTime.from(Instant.now().minusSeconds(86_400));
        for (var it : List.of(source, Files.writeString(home.resolve("pom.xml"), "")))
            Files.setLastModifiedTime(Files.exists(it) ? it : Files.writeString(it, ""), yesterday);
        Files.setLastModifiedTime(home.resolve("src/main"), yesterday);
        var current = Files.createDirectories(home.resolve("build/current"));
        Files.writeString(current.resolve("fabcom.jar"), "old program ran");
        Files.setLastModifiedTime(
                Files.writeString(current.resolve("built"), ""),
                FileTime.from(Instant.now().minusSeconds(3600)));
    }
}
