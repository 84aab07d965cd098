package org.fabcom.kernel.postgres;

import module java.base;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.ExternalDatabase;
import org.fabcom.kernel.settings.Settings;

/** Opens the database of an instance, wherever it is: for the instance itself, or for a command beside it. */
public final class Databases {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OLDEST = 16;

    private Databases() {}

    /** For {@code start}: refuses when another FabCom already works in the folder. */
    public static Database forInstance(Settings settings) {
        var folder = new DataFolder(settings.data()).prepared();
        if (settings.database().isPresent()) return external(settings.database().get(), settings.pages());
        var lock = lock(folder).orElseThrow(() -> second(folder));
        return OwnedDatabase.open(folder, lock);
    }

    /** Says at once that a FabCom already runs here, before anything else is looked at. */
    public static void requireNobodyIn(Settings settings) {
        if (settings.database().isPresent()) return;
        var folder = new DataFolder(settings.data()).prepared();
        lock(folder).orElseThrow(() -> second(folder)).close();
    }

    /** For a command: visits the database of the running instance, or runs it until the command has ended. */
    public static Database forCommand(Settings settings) {
        var folder = new DataFolder(settings.data()).prepared();
        if (settings.database().isPresent()) return external(settings.database().get(), settings.pages());
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var lock = lock(folder);
            if (lock.isPresent()) return OwnedDatabase.open(folder, lock.get());
            var visited = VisitedDatabase.open(folder);
            if (visited.isPresent()) return visited.get();
            pause();
        }
        throw new Refused("console.command.busy", folder.root());
    }

    /** The same for a command that only looks at what is there: an empty place is refused, and left as it was. */
    public static Database existing(Settings settings) {
        var folder = new DataFolder(settings.data());
        if (settings.database().isEmpty() && !Files.exists(folder.cluster()))
            throw new Refused("console.folder.nobase", folder.root());
        var database = forCommand(settings);
        if (settings.database().isPresent()) requireTables(database);
        return database;
    }

    private static void requireTables(Database database) {
        try (var owner = database.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select to_regclass('flyway.flyway_schema_history') is not null")) {
            if (row.next() && row.getBoolean(1)) return;
        } catch (SQLException refused) {
            throw new Refused("console.database.unreachable", database.url(), firstLine(refused));
        }
        throw new Refused("console.database.nothing", database.url());
    }

    private static Optional<FolderLock> lock(DataFolder folder) {
        return FolderLock.exclusive(folder.lock());
    }

    private static Refused second(DataFolder folder) {
        return new Refused("console.start.second", folder.root(), folder.read(folder.lock()));
    }

    private static Database external(ExternalDatabase given, Optional<ExternalDatabase> pages) {
        try (var owner = DriverManager.getConnection(given.jdbcUrl(), given.user(), given.password())) {
            if (owner.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new Refused("console.database.old", owner.getMetaData().getDatabaseProductVersion(), OLDEST);
            }
            requireUtf8(owner);
            ApplicationRole.ensure(owner);
            return new RunByOthers(given, name(owner), pages);
        } catch (SQLException refused) {
            throw new Refused("console.database.unreachable", given.jdbcUrl(), firstLine(refused));
        }
    }

    private static void requireUtf8(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("show server_encoding")) {
            row.next();
            if (!"UTF8".equals(row.getString(1))) throw new Refused("console.database.encoding", row.getString(1));
        }
    }

    /** As the server calls it: a pooler may call it otherwise. */
    private static String name(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select current_database()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("?");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("console.command.interrupted");
        }
    }

    /** A PostgreSQL that somebody else runs: nothing to stop. */
    private record RunByOthers(ExternalDatabase at, String name, Optional<ExternalDatabase> given) implements Database {
        @Override
        public Login pages() {
            if (given.isPresent()) {
                return new Login(
                        given.get().jdbcUrl(), given.get().user(), given.get().password());
            }
            if (at.password().isEmpty()) throw new Refused("console.pages.password");
            return new Login(at.jdbcUrl(), PagesRole.nameFor(name), PagesRole.passwordFor(name, at.password()));
        }

        @Override
        public boolean pagesGiven() {
            return given.isPresent();
        }

        @Override
        public String url() {
            return at.jdbcUrl();
        }

        @Override
        public String user() {
            return at.user();
        }

        @Override
        public String password() {
            return at.password();
        }

        @Override
        public boolean visiting() {
            return false;
        }

        @Override
        public void close() {}
    }
}
