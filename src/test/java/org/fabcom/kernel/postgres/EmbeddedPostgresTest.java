package org.fabcom.kernel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.ScratchFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class EmbeddedPostgresTest {

    private final ScratchFolder scratch = new ScratchFolder();
    private final DataFolder folder = new DataFolder(scratch.path().resolve("data")).prepared();
    private final EmbeddedPostgres server = new EmbeddedPostgres(folder, List.of());

    @AfterEach
    void clean() {
        server.stop();
        scratch.close();
    }

    @Test
    void it_keeps_its_port_its_rows_and_its_secret_from_one_start_to_the_next() throws Exception {
        int port = server.start();
        run(port, "create table kept (n int)", "insert into kept values (7)");
        server.stop();

        var again = new EmbeddedPostgres(folder, List.of());
        assertThat(again.start()).isEqualTo(port);
        assertThat(ask(port, "select n from kept")).isEqualTo("7");
        assertThat(ask(port, "show data_checksums")).isEqualTo("on");
        assertThat(ask(port, "show fsync")).isEqualTo("on");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.password())))
                .isEqualTo("rw-------");
        again.stop();
    }

    @Test
    void a_wrong_password_is_refused() {
        int port = server.start();
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(port, "postgres"), server.user(), "faux"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_second_launcher_adopts_the_server_that_runs() {
        int port = server.start();
        long pid = pid();
        var second = new EmbeddedPostgres(folder, List.of());
        assertThat(second.start()).isEqualTo(port);
        assertThat(pid()).isEqualTo(pid);
    }

    @Test
    void a_killed_server_is_started_again_and_has_lost_nothing() throws Exception {
        int port = server.start();
        run(port, "create table kept (n int)", "insert into kept values (7)");
        long first = pid();
        Programs.signal(first, "KILL");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> pid() != first && ask(port, "select n from kept").equals("7"));
    }

    @Test
    void a_file_left_by_a_dead_server_does_not_stop_the_next_start() throws Exception {
        int port = server.start();
        server.stop();
        // a stranger's number, alive: PostgreSQL alone would refuse for ever
        Files.writeString(
                folder.cluster().resolve("postmaster.pid"),
                ProcessHandle.current().parent().orElseThrow().pid() + "\n/nowhere\n0\n1\n\n127.0.0.1\n0 0\nready\n");
        var again = new EmbeddedPostgres(folder, List.of());
        assertThat(again.start()).isEqualTo(port);
        again.stop();
    }

    /** Its log lies beside the base for weeks, and whoever asks to be erased is not looked for in it. */
    @Test
    void what_people_wrote_is_not_in_its_log_though_it_refuses_it() throws Exception {
        int port = server.start();
        run(port, "create table known (email text unique check (email <> 'x'))");
        for (var taken : List.of("berenice@exemple.fr", "x"))
            assertThatThrownBy(() -> {
                        try (var connection = DriverManager.getConnection(
                                        server.url(port, "postgres"), server.user(), server.password());
                                var row = connection.prepareStatement("insert into known values (?), (?)")) {
                            row.setString(1, "berenice@exemple.fr");
                            row.setString(2, taken);
                            row.execute();
                        }
                    })
                    .isInstanceOf(SQLException.class);
        assertThat(Files.readString(folder.log()))
                .contains("duplicate key", "violates check")
                .doesNotContain("berenice");
    }

    /** Exceptions are logged: what the pages are refused says which rule stopped it, and not the row. */
    @Test
    void what_people_wrote_is_not_in_the_words_that_the_pages_hear() throws Exception {
        int port = server.start();
        run(port, "create table known (email text unique)");
        try (var pool = new HikariDataSource()) {
            new Binder(new MapConfigurationPropertySource(
                            PropertiesLoaderUtils.loadAllProperties("application.properties")))
                    .bind("spring.datasource.hikari", Bindable.ofInstance(pool));
            pool.setJdbcUrl(server.url(port, "postgres"));
            pool.setUsername(server.user());
            pool.setPassword(server.password());
            var twice =
                    Sql.of(pool).sql("insert into known values (:it), (:it)").param("it", "berenice@exemple.fr");
            assertThatThrownBy(twice::update)
                    .hasRootCauseMessage("ERROR: duplicate key value violates unique constraint \"known_email_key\"");
        }
    }

    private long pid() {
        return Postmaster.of(folder.cluster()).orElseThrow().pid();
    }

    private void run(int port, String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url(port, "postgres"), server.user(), server.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    private String ask(int port, String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url(port, "postgres"), server.user(), server.password());
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
