package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Starting and stopping as a person at a terminal sees it: one sentence, an exit code, nothing damaged. */
class LaunchTest {

    private static final int REFUSED = 2;
    private static final JsonMapper JSON = new JsonMapper();

    private final ScratchFolder scratch = ScratchFolder.inMemory();
    private final OwnProcess fabcom = new OwnProcess(scratch.path());

    @AfterEach
    void clean() {
        scratch.close();
    }

    @Test
    void a_site_starts_lets_commands_in_beside_it_refuses_a_twin_and_stops_cleanly() throws Exception {
        var site = fabcom.start();
        try (var folder = ScratchFolder.inMemory()) {
            var beside = new OwnProcess(folder.path())
                    .with("FABCOM_DATA", fabcom.data().toString());
            var check = beside.run("check");
            assertThat(check.code()).as(check.output()).isZero();
            smallCommandsAreDoneByTheInstance(beside);
            var twin = beside.run("start");
            assertThat(twin.code()).isEqualTo(REFUSED);
            assertThat(twin.output().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(fabcom.data().toString());
            var restore =
                    beside.run("restore", folder.path().resolve("none.zip").toString());
            assertThat(restore.code()).isEqualTo(REFUSED);
        }
        assertThat(fabcom.healthy()).isTrue();
        long server = fabcom.serverPid();
        site.destroy();
        assertThat(site.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(site.exitValue()).isZero();
        assertThat(ProcessHandle.of(server)).as("no orphan").isEmpty();
    }

    /** Without the passwords of the base a process of its own could do nothing. */
    private void smallCommandsAreDoneByTheInstance(OwnProcess beside) throws Exception {
        var password = fabcom.data().resolve("postgresql.password");
        var elsewhere = fabcom.data().resolve("elsewhere");
        Files.move(password, elsewhere);
        var invited = beside.run("person", "invite", "rose@exemple.org", "Rose");
        assertThat(invited.code()).as(invited.output()).isZero();
        assertThat(invited.output().lines()).hasSize(2);
        assertThat(beside.run("person", "list").output()).contains("rose@exemple.org  -  ");
        var refused = beside.run("person", "admin", "personne@exemple.org");
        assertThat(refused.code()).isEqualTo(REFUSED);
        assertThat(refused.output().lines()).hasSize(1);
        Files.move(elsewhere, password);
        assertThat(Files.getPosixFilePermissions(fabcom.data().resolve("commands")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "export", "backup", "witness", "person list"})
    void a_folder_without_a_base_is_refused_and_left_as_it_was(String line) throws Exception {
        var words = new ArrayList<>(List.of(line.split(" ")));
        if (words.size() == 1 && !line.equals("check"))
            words.add(scratch.path().resolve("out").toString());
        var ended = fabcom.run(words.toArray(String[]::new));
        assertThat(ended.code()).as(ended.output()).isEqualTo(REFUSED);
        assertThat(ended.output().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains(fabcom.data().toString());
        assertThat(fabcom.data()).doesNotExist();
    }

    @Test
    void a_taken_port_is_named_before_anything_is_made() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = fabcom.with("FABCOM_PORT", "" + taken.getLocalPort()).run("start");
            assertThat(ended.code()).isEqualTo(REFUSED);
            assertThat(ended.output().lines()).hasSize(1).first().asString().contains("" + taken.getLocalPort());
        }
        assertThat(fabcom.data().resolve("postgresql")).doesNotExist();
    }

    /** An address that the network has not given yet: a start after it may succeed, and systemd is to make it. */
    @Test
    void an_address_that_is_not_here_yet_may_be_tried_again() throws Exception {
        var ended = fabcom.with("FABCOM_BIND", "192.0.2.7").run("start");
        assertThat(ended.code()).as(ended.output()).isEqualTo(4);
        assertThat(ended.output().lines()).hasSize(1).first().asString().contains("192.0.2.7");
        assertThat(fabcom.data().resolve("postgresql")).doesNotExist();
    }

    @Test
    void a_wrong_setting_is_named() throws Exception {
        var ended = fabcom.with("FABCOM_BASE_URL", "nulle part").run("start");
        assertThat(ended.code()).isEqualTo(REFUSED);
        assertThat(ended.output().lines()).hasSize(1).first().asString().contains("FABCOM_BASE_URL");
    }

    @Test
    void a_log_for_machines_has_one_object_a_line_with_the_number_of_the_request() throws Exception {
        var site = fabcom.with("FABCOM_LOG", "json")
                .with("FABCOM_ZONE", "Indian/Reunion")
                .start();
        assertThat(fabcom.read("select kernel.zone() || ', ' || provolatile::text from pg_proc where proname = 'zone'"))
                .as("the base lives where the program does")
                .containsExactly("Indian/Reunion, i");
        fabcom.write("alter table web.attempt rename to gone");
        assertThat(WebVisitor.at(fabcom.address()).get("/metrics").status())
                .as("before anybody set it up")
                .isEqualTo(200);
        var broken = WebVisitor.at(fabcom.address()).post("/installation", "code", "x");
        assertThat(broken.status()).isEqualTo(500);
        site.destroy();
        assertThat(site.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var told = fabcom.said()
                .lines()
                .filter(it -> it.contains("ERROR"))
                .map(JSON::readTree)
                .toList();
        assertThat(told).hasSize(1).first().satisfies(it -> {
            assertThat(it.get("mdc").get("request").asString()).isEqualTo(broken.header("X-Request-Id"));
            assertThat(it.get("formattedMessage").asString()).contains("FC-0500", "/installation");
            assertThat(it.get("throwable")).isNotNull();
        });
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused() throws Exception {
        var file = Files.writeString(scratch.path().resolve("file"), "");
        var ended = fabcom.with("FABCOM_DATA", file.toString()).run("start");
        assertThat(ended.code()).isEqualTo(REFUSED);
        assertThat(ended.output().lines()).hasSize(1).first().asString().contains(file.toString());
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() throws Exception {
        var ended = fabcom.with("FABCOM_DATABASE_URL", "postgresql://fab:s3cret@127.0.0.1:1/fabcom")
                .run("check");
        assertThat(ended.code()).isEqualTo(REFUSED);
        assertThat(ended.output()).contains("FABCOM_DATABASE_URL").doesNotContain("s3cret");
        assertThat(ended.output().lines()).hasSize(1);
    }

    @Test
    void a_start_whose_database_does_not_answer_yet_may_be_tried_again() throws Exception {
        var ended = fabcom.with("FABCOM_DATABASE_URL", "postgresql://fab:s3cret@127.0.0.1:1/fabcom")
                .run("start");
        assertThat(ended.code()).as(ended.output()).isEqualTo(4);
        assertThat(ended.output().lines()).hasSize(1);
    }
}
