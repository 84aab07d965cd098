package org.fabcom.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fabcom.kernel.postgres.ApplicationRole;
import org.fabcom.kernel.postgres.DataFolder;
import org.fabcom.kernel.postgres.EmbeddedPostgres;
import org.fabcom.kernel.postgres.Handover;
import org.fabcom.kernel.postgres.Login;
import org.fabcom.kernel.postgres.PagesRole;
import org.flywaydb.core.Flyway;

/**
 * The one PostgreSQL of this test JVM, quick because it forgets on power loss and lies in memory where there is room. All migrations run once, on a template;
 * each caller gets a copy of it in some 50 ms.
 */
public final class TestPostgres {

    private static final String TEMPLATE = "template_fabcom";
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
            admin("drop database if exists " + name + " with (force)");
        }
    }

    private static final class Running {
        static final Running ONE = new Running();

        final ScratchFolder folder = ScratchFolder.inMemory();
        final EmbeddedPostgres server = new EmbeddedPostgres(
                new DataFolder(folder.path().resolve("pg")).prepared(),
                List.of(
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off",
                        "autovacuum=off",
                        "max_connections=100"));
        final int port = server.start();
        final AtomicInteger copies = new AtomicInteger();

        private Running() {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                server.stop();
                folder.close();
            }));
        }

        Base base(String name) {
            return new Base(server.url(port, name), server.user(), server.password(), name);
        }
    }

    private static final class Template {
        static final Template ONE = new Template();

        private Template() {
            admin("create database " + TEMPLATE);
            var base = Running.ONE.base(TEMPLATE);
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
        }

        /** An instance that is set up: the set-up itself is tested on a base that {@link #notOpened} closes again. */
        private static void open(Base base) {
            execute(base, "insert into instance.founding (founded_at) values ('2026-01-01T00:00:00Z')");
        }

        void touch() {}
    }

    private TestPostgres() {}

    /** A fresh copy of the migrated, empty base. */
    public static Base copy() {
        Template.ONE.touch();
        return created("template " + TEMPLATE + " strategy file_copy");
    }

    /** Keeps a base as it is now under a name, for {@link #copyOf}; it is gone for others. */
    static void keep(Base base, String name) {
        admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + base.name() + "'");
        admin("alter database " + base.name() + " rename to template_" + name);
    }

    /** A fresh copy of a kept base. */
    static Base copyOf(String name) {
        return created("template template_" + name + " strategy file_copy");
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
        return created("");
    }

    /** An empty base of an account that is no administrator, as somebody hands it over who runs several: its password is its name. */
    public static Base rented(String name, String powers) {
        admin("create role " + name + " login password '" + name + "' " + powers);
        admin("create database " + name + " owner " + name);
        return new Base(Running.ONE.base(name).url(), name, name, name);
    }

    /** What only the administrator of the whole PostgreSQL may do. */
    public static void asAdministrator(String sql) {
        admin(sql);
    }

    private static Base created(String how) {
        var name = "base_" + Running.ONE.copies.incrementAndGet();
        admin("create database " + name + " " + how);
        admin("revoke all on database " + name + " from public");
        if (!how.isEmpty()) admin("grant connect on database " + name + " to " + PAGES);
        return Running.ONE.base(name);
    }

    private static void admin(String sql) {
        try (var connection = Running.ONE.base("postgres").owner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
