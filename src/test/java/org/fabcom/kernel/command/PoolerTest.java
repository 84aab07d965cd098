package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import module java.base;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.SettingsReader;
import org.fabcom.testing.OtherPostgres;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behind a pgbouncer in transaction mode, which forgets between two transactions what a session had said. */
class PoolerTest {

    private final ScratchFolder scratch = ScratchFolder.inMemory();

    @AfterEach
    void clean() {
        scratch.close();
    }

    @Test
    void a_role_that_is_merely_taken_is_lost_and_an_account_of_its_own_is_not() throws Exception {
        try (var other = OtherPostgres.startedIn(scratch.path());
                var pooler = other.pooled()) {
            bring(Map.of("FABCOM_DATABASE_URL", other.url(), "FABCOM_DATABASE_PAGES_URL", pooler.by(other.pagesUrl())));
            try (var administrator = other.administrator("fabcom");
                    var statement = administrator.createStatement()) {
                statement.execute("grant fabcom_pages to fabcom"); // what fabcom_app was to the owner
            }
            var taken = crowd(pooler.by(other.url()), "set role fabcom_pages");
            assertThat(taken.get("fabcom"))
                    .as("the fault as it was: seen as the owner")
                    .isPositive();
            System.err.println("a role merely taken, behind the pooler: " + taken);
            var own = crowd(pooler.by(other.pagesUrl()), "reset role");
            assertThat(own).containsOnlyKeys("fabcom_pages");
            try (var page = open(pooler.by(other.pagesUrl()))) {
                for (var sql : List.of(
                        "update ledger.transfer set amount = 1",
                        "delete from journal.seal",
                        "copy (select 1) to program 'true'",
                        "set role fabcom",
                        "set session authorization fabcom",
                        "set role fabcom_app"))
                    assertThat(catchThrowable(() -> run(page, sql))).as(sql).isInstanceOf(SQLException.class);
            }
        }
    }

    /** Twelve sessions on three connections say who they are once they have been told, a hundred times each. */
    private static Map<String, Integer> crowd(String url, String first) throws Exception {
        var seen = new java.util.concurrent.ConcurrentHashMap<String, AtomicInteger>();
        var sessions = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 12; i++) {
            sessions.add(() -> {
                try (var session = open(url)) {
                    run(session, first);
                    for (int n = 0; n < 100; n++) {
                        var who = text(session, "select current_user");
                        seen.computeIfAbsent(who, it -> new AtomicInteger()).incrementAndGet();
                        if (n % 10 == 0) catchThrowable(() -> run(session, "discard all"));
                    }
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var end : threads.invokeAll(sessions)) end.get(60, TimeUnit.SECONDS);
        }
        var counted = new java.util.TreeMap<String, Integer>();
        seen.forEach((who, times) -> counted.put(who, times.get()));
        return counted;
    }

    @Test
    void a_site_works_behind_it_and_the_check_tells_its_protection() throws Exception {
        try (var other = OtherPostgres.startedIn(scratch.path());
                var pooler = other.pooled()) {
            var fabcom = new OwnProcess(scratch.path())
                    .with("FABCOM_DATABASE_URL", other.url())
                    .with("FABCOM_DATABASE_PAGES_URL", pooler.by(other.pagesUrl()))
                    .with("FABCOM_DEMO", "true");
            var site = fabcom.start();
            try {
                var beside = ScratchFolder.inMemory();
                var check = new OwnProcess(beside.path())
                        .with("FABCOM_DATABASE_URL", other.url())
                        .with("FABCOM_DATABASE_PAGES_URL", pooler.by(other.pagesUrl()))
                        .run("check");
                beside.close();
                assertThat(check.code()).as(check.output()).isZero();
                assertThat(check.output()).contains("fabcom_pages").contains("leur propre compte");
            } finally {
                site.destroy();
                site.waitFor();
            }
        }
    }

    @Test
    void the_owner_is_refused_as_account_of_the_pages_by_any_way() throws Exception {
        try (var other = OtherPostgres.startedIn(scratch.path());
                var pooler = other.pooled()) {
            var refused = catchThrowable(() -> bring(
                    Map.of("FABCOM_DATABASE_URL", other.url(), "FABCOM_DATABASE_PAGES_URL", pooler.by(other.url()))));
            assertThat(refused).isInstanceOf(Refused.class).hasMessageContaining("fabcom");
            var none = catchThrowable(() -> bring(Map.of("FABCOM_DATABASE_URL", other.url())));
            assertThat(none).isInstanceOf(Refused.class).hasMessageContaining("FABCOM_DATABASE_PAGES_URL");
            var archive = scratch.path().resolve("ancienne.zip");
            try (var kept = getClass().getResourceAsStream("/archives/202611250301.zip")) {
                Files.copy(kept, archive);
            }
            var restored = new OwnProcess(scratch.path())
                    .with("FABCOM_DATABASE_URL", other.url())
                    .run("restore", archive.toString());
            assertThat(restored.output()).contains("FABCOM_DATABASE_PAGES_URL");
            assertThat(restored.code()).isEqualTo(2);
            try (var administrator = other.administrator("fabcom")) {
                assertThat(text(administrator, "select to_regnamespace('people')"))
                        .as("nothing was laid")
                        .isNull();
            }
        }
    }

    @Test
    void an_owner_who_may_create_accounts_needs_no_other_setting_even_behind_it() throws Exception {
        try (var other = OtherPostgres.startedIn(scratch.path());
                var pooler = other.pooled()) {
            try (var administrator = other.administrator("postgres")) {
                run(administrator, "drop role fabcom_pages");
                run(administrator, "alter role fabcom createrole");
            }
            var settings = Map.of("FABCOM_DATABASE_URL", pooler.by(other.url()));
            bring(settings);
            bring(settings);
            try (var base = Databases.forCommand(read(settings));
                    var page = DriverManager.getConnection(
                            base.pages().url(),
                            base.pages().user(),
                            base.pages().password())) {
                assertThat(text(page, "select current_user")).isEqualTo("fabcom_pages");
            }
        }
    }

    private void bring(Map<String, String> settings) {
        try (var base = Databases.forCommand(read(settings))) {
            Migrations.bring(base);
        }
    }

    private org.fabcom.kernel.settings.Settings read(Map<String, String> settings) {
        var given = new java.util.HashMap<>(settings);
        given.put("FABCOM_DATA", scratch.path().resolve("data").toString());
        return SettingsReader.read(scratch.path(), given);
    }

    private static Connection open(String url) throws SQLException {
        var login = java.net.URI.create(url);
        var account = login.getUserInfo().split(":");
        return DriverManager.getConnection(
                "jdbc:postgresql://" + login.getHost() + ":" + login.getPort() + login.getPath(),
                account[0],
                account[1]);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
