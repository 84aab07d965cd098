package org.fabcom.testing;

import module java.base;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.postgres.ApplicationRole;
import org.fabcom.kernel.postgres.DataFolder;
import org.fabcom.kernel.postgres.EmbeddedPostgres;
import org.fabcom.kernel.postgres.Handover;
import org.fabcom.kernel.postgres.Login;
import org.fabcom.kernel.postgres.PagesRole;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The one PostgreSQL of this test JVM, quick because it forgets on power loss and lies in memory where there is room. All migrations run once
 * for these classes, on a template; each caller gets a copy of it in some 50 ms.
 */
public final class TestPostgres {

    private static final String TEMPLATE = "template_fabcom";
    static final String LIVED_IN = "lived_in";
    private static final String PAGES = PagesRole.nameFor(TEMPLATE);

    /** A copy of the migrated base; closing it drops it. */
    public record Base(String url, String user, String password, String name) implements AutoCloseable {

        /** A connection of the owner, who may do anything. */
        public Connection owner() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        /** A connection as the application has it: of the account that can become nobody else. */
        public Connection application() throws SQLException {
            return DriverManager.getConnection(url, pages().user(), pages().password());
        }

        /** The account of the application: one for all copies, as their rights were copied too. */
        public Login pages() {
            return new Login(url, PAGES, password);
        }

        /** Hands over what was given to {@code fabcom_app} since, as a start does. */
        public void settle() {
            try (var owner = owner()) {
                Handover.settle(owner, PAGES);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() {
            var home =
                    lived != null && url.equals(lived.postgres().url(lived.port(), name)) ? lived : Running.ONE.server;
            home.admin("drop database if exists " + name + " with (force)");
        }
    }

    /** A server on a folder of this JVM. */
    private record Server(EmbeddedPostgres postgres, int port) {

        static Server on(Path folder) {
            var postgres = new EmbeddedPostgres(
                    new DataFolder(folder).prepared(),
                    List.of(
                            "fsync=off",
                            "synchronous_commit=off",
                            "full_page_writes=off",
                            "autovacuum=off",
                            "scram_iterations=1",
                            "max_connections=100"));
            return new Server(postgres, postgres.start());
        }

        Base base(String name) {
            return new Base(postgres.url(port, name), postgres.user(), postgres.password(), name);
        }

        Base created(String how) {
            var name = "base_" + Running.ONE.copies.incrementAndGet();
            admin("create database " + name + " " + how);
            admin("revoke all on database " + name + " from public");
            if (!how.isEmpty()) admin("grant connect on database " + name + " to " + PAGES);
            return base(name);
        }

        void admin(String sql) {
            execute(base("postgres"), sql);
        }
    }

    private static final class Running {
        static final Running ONE = new Running();

        final ScratchFolder folder = ScratchFolder.inMemory();
        final Path data = folder.path().resolve("pg");
        final Server server;
        final AtomicInteger copies = new AtomicInteger();

        private Running() {
            var migrated = Kept.fingerprint(
                    "classes/db", "classes/org/fabcom/kernel/postgres", "test-classes/org/fabcom/testing");
            new Kept("migrated", migrated, Duration.ofDays(1000)).lay(data, () -> migrate(data));
            server = Server.on(data);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                server.postgres().stop();
                if (lived != null) lived.postgres().stop();
                folder.close();
            }));
        }

        private static void migrate(Path data) {
            var server = Server.on(data);
            server.admin("create database " + TEMPLATE);
            var base = server.base(TEMPLATE);
            try (var owner = base.owner()) {
                ApplicationRole.ensure(owner);
                PagesRole.ensure(owner, base.pages(), false);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            Flyway.configure()
                    .dataSource(base.url(), base.user(), base.password())
                    .locations("classpath:db/migration")
                    .defaultSchema("flyway")
                    .load()
                    .migrate();
            base.settle();
            open(base);
            for (var account : List.of(base.user(), PAGES)) atOnce(server, account, base.password());
            server.postgres().stop();
        }

        /** Whoever has a new base signs in anew: a password is worked on 4 096 times, here once. */
        private static void atOnce(Server server, String account, String password) {
            server.admin("alter role " + account + " password '" + password + "'");
        }

        /** An instance that is set up: the set-up itself is tested on a base that {@link #notOpened} closes again. */
        private static void open(Base base) {
            execute(base, "insert into instance.founding (founded_at) values ('2026-01-01T00:00:00Z')");
        }
    }

    /** Where the lived-in base lies, once somebody wanted it. */
    private static @Nullable Server lived;

    private TestPostgres() {}

    /** A fresh copy of the migrated, empty base. */
    public static Base copy() {
        return Running.ONE.server.created("template " + TEMPLATE + " strategy file_copy");
    }

    /** Keeps a base as it is now under a name, for {@link #copyOf}; it is gone for others. */
    static void keep(Base base, String name) {
        asAdministrator("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + base.name() + "'");
        asAdministrator("alter database " + base.name() + " rename to template_" + name);
    }

    /** A fresh copy of a kept base. */
    static Base copyOf(String name) {
        return Running.ONE.server.created(from(name));
    }

    /**
     * A fresh copy of the lived-in base, which one of the tests' processes fills for all: it runs on a server of its own where
     * somebody else filled it.
     */
    static synchronized Base livedIn(Runnable filling) {
        if (lived == null) {
            var there = Running.ONE.folder.path().resolve("lived");
            var kept = new Kept("lived", fingerprintOfAll(), Duration.ofMinutes(90));
            boolean copied = kept.lay(there, () -> {
                filling.run();
                asAdministrator("checkpoint"); // nobody writes now: what lies on the disk is whole
                Kept.copy(Running.ONE.data, there);
            });
            lived = copied ? Server.on(there) : Running.ONE.server;
            if (!copied) forget(there);
        }
        return lived.created(from(LIVED_IN));
    }

    private static void forget(Path folder) {
        try {
            ScratchFolder.delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static String from(String name) {
        return "template template_" + name + " strategy file_copy";
    }

    private static String fingerprintOfAll() {
        try {
            return Rehearsal.fingerprint() + Kept.fingerprint("test-classes/org/fabcom/testing");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts a base back to the first day, before the set-up. */
    public static void notOpened(Base base) {
        execute(base, "delete from instance.founding");
        execute(base, "delete from instance.answer");
    }

    private static void execute(Base base, String sql) {
        try (var owner = base.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** A base without any table, as an administrator hands it over. */
    public static Base bare() {
        return Running.ONE.server.created("");
    }

    /** An empty base of an account that is no administrator, as somebody hands it over who runs several: its password is its name. */
    public static Base rented(String name, String powers) {
        asAdministrator("create role " + name + " login password '" + name + "' " + powers);
        asAdministrator("create database " + name + " owner " + name);
        return new Base(Running.ONE.server.base(name).url(), name, name, name);
    }

    /** What only the administrator of the whole PostgreSQL may do. */
    public static void asAdministrator(String sql) {
        Running.ONE.server.admin(sql);
    }
}
