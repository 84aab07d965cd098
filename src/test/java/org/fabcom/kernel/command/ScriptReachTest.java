package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start script refuses before Java: accounts that cannot read or write, a disk that is missing, a wrong memory. */
class ScriptReachTest {

    private static final boolean ROOT = System.getProperty("user.name").equals("root");
    private static final int REFUSED = 2;

    private final StartScript script = new StartScript();
    private final Path home = script.home();

    @AfterEach
    void clean() {
        script.close();
    }

    /** Root's folder is often one that the account of the data may not enter: what is named there is named whole. */
    @Test
    void names_of_files_are_those_of_the_callers_folder_when_root_acts_as_the_owner() throws Exception {
        if (!ROOT) return; // nobody else acts in the name of another account
        script.executable(home.resolve("runtime/bin/java"), "id -u; pwd; for it; do echo \"<$it>\"; done");
        ownedByNobody("data");
        var here = Files.createDirectories(home.resolve("here"));
        Files.setPosixFilePermissions(here, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(here.resolve("given"), "");
        for (var line : List.of(
                "backup x.zip", "witness x.zip", "export x.zip", "restore given", "restore given --erasures given")) {
            var ended = runIn(here, line);
            assertThat(ended.code()).as(ended.said()).isZero();
            assertThat(ended.said()).as(line).startsWith(StartScript.NOBODY + "\n/\n");
            for (var it : line.split(" "))
                assertThat(ended.said())
                        .as(line)
                        .contains("<"
                                + (it.matches(".*zip|given") ? here.resolve(it).toString() : it) + ">");
            assertThat(ended.said()).doesNotContain("<x.zip>", "<given>");
        }
        var told = runIn(here, "check --witness given --head ledger:1:given");
        assertThat(told.said()).contains("<" + here + "/given>", "<ledger:1:given>");
        assertThat(runIn(here, "import posts given --rehearse").said()).contains("<posts>", "<" + here + "/given>");
        assertThat(runIn(here, "backup /whole/" + "x.zip").said())
                .contains("/whole")
                .doesNotContain(here + "/");
    }

    @Test
    void a_folder_where_the_owner_of_the_data_cannot_write_is_refused_in_one_sentence() throws Exception {
        if (!ROOT) return; // nobody else acts in the name of another account
        script.executable(home.resolve("runtime/bin/java"), "echo started");
        ownedByNobody("data");
        var here = Files.createDirectories(home.resolve("here"));
        Files.setPosixFilePermissions(here, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(here.resolve("given"), "");
        for (var line : List.of("backup x.zip", "witness x.zip", "export x", "restore given", "backup not/there.zip")) {
            var ended = runIn(here, line);
            assertThat(ended.code()).as(line + ended.said()).isEqualTo(REFUSED);
            assertThat(ended.said().lines()).as(line).hasSize(1);
            assertThat(ended.said()).contains(here.toString());
        }
    }

    @Test
    void a_forgotten_sudo_is_told_and_not_a_fabrique_that_is_not_there() throws Exception {
        script.executable(home.resolve("runtime/bin/java"), "echo started");
        if (!ROOT) return; // nobody else acts in the name of another account
        var data = Files.createDirectories(home.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        var closed = script.run(script.asNobody("check"), home);
        assertThat(closed.code()).as(closed.said()).isEqualTo(REFUSED);
        assertThat(closed.said().lines()).hasSize(1);
        assertThat(closed.said()).contains("ne lit pas " + data, "sudo");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(script.run(script.asNobody("check"), home).said()).isEqualTo("started\n");
        var settings = Files.writeString(home.resolve("fabcom.properties"), "FABCOM_PORT=8090\n");
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
        var unread = script.run(script.asNobody("check"), home);
        assertThat(unread.code()).as(unread.said()).isEqualTo(REFUSED);
        assertThat(unread.said()).contains("ne lit pas " + settings, "sudo");
    }

    @Test
    void a_disk_that_is_not_there_gets_no_empty_fabrique() throws Exception {
        script.executable(home.resolve("runtime/bin/java"), "echo started");
        var ended = script.run(
                List.of(
                        "env",
                        "FABCOM_DATA=" + home + "/disk/fabcom",
                        home.resolve("fabcom").toString(),
                        "start"),
                home);
        assertThat(ended.code()).as(ended.said()).isEqualTo(REFUSED);
        assertThat(ended.said().lines()).hasSize(1);
        assertThat(ended.said()).contains(home + "/disk ");
        assertThat(home.resolve("disk")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "256m,true",
        "1g,true",
        "32m,true",
        "65536k,true",
        "512M,true",
        "256,false",
        "256mo,false",
        "m,false",
        "1.5g,false",
        "16m,false",
        "-256m,false",
        "0g,false",
        "deux,false"
    })
    void a_wrong_memory_is_one_sentence_of_ours(String memory, boolean right) throws Exception {
        script.executable(home.resolve("runtime/bin/java"), "echo started");
        var ended = script.run(
                List.of("env", "FABCOM_MEMORY=" + memory, home.resolve("fabcom").toString(), "start"), home);
        if (right) {
            assertThat(ended.said()).isEqualTo("started\n");
        } else {
            assertThat(ended.code()).as(ended.said()).isEqualTo(REFUSED);
            assertThat(ended.said().lines()).hasSize(1);
            assertThat(ended.said()).contains("FABCOM_MEMORY", ": " + memory);
        }
    }

    /** An eighth, whatever it is said in (ADR 0277). */
    @ParameterizedTest
    @CsvSource({"256m,32768k", "1g,131072k", "65536k,8192k", "512M,65536k"})
    void new_objects_get_an_eighth_of_the_memory(String memory, String young) throws Exception {
        script.executable(home.resolve("runtime/bin/java"), "echo \"$@\"");
        var ended = script.run(
                List.of("env", "FABCOM_MEMORY=" + memory, home.resolve("fabcom").toString(), "start"), home);
        assertThat(ended.said()).contains("-Xmx" + memory + " -XX:MaxNewSize=" + young + " ");
    }

    /** A refusal that nobody mends is not tried again, or five of them keep the service out for ten minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "packaging/systemd/fabcom.service",
                "packaging/systemd/fabcom@.service",
                "packaging/yunohost/conf/systemd.service"
            })
    void a_refused_start_is_not_tried_again_and_the_database_is_stopped_by_the_program(String unit) throws Exception {
        assertThat(Files.readAllLines(Path.of(unit)))
                .contains("Restart=on-failure", "RestartPreventExitStatus=" + REFUSED, "KillMode=mixed");
    }

    private void ownedByNobody(String folder) throws IOException {
        var made = Files.createDirectories(home.resolve(folder));
        Files.setAttribute(made, "unix:uid", Integer.parseInt(StartScript.NOBODY));
        Files.setAttribute(made, "unix:gid", Integer.parseInt(StartScript.NOBODY));
    }

    private StartScript.Ended runIn(Path folder, String line) throws Exception {
        return script.run(
                List.of("env", "-C", folder.toString(), "sh", "-c", home.resolve("fabcom") + " " + line), home);
    }
}
