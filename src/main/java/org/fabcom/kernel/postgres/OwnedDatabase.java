package org.fabcom.kernel.postgres;

import module java.base;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.console.Refused;

/** The embedded database while this very process runs it. */
record OwnedDatabase(DataFolder folder, FolderLock lock, EmbeddedPostgres server, int port) implements Database {

    static final String NAME = "fabcom";

    static OwnedDatabase open(DataFolder folder, FolderLock lock) {
        EmbeddedPostgres server = null;
        try {
            server = new EmbeddedPostgres(folder, List.of());
            var open = new OwnedDatabase(folder, lock, server, server.start());
            open.furnish();
            return open;
        } catch (RuntimeException failed) {
            if (server != null) server.stop();
            lock.close();
            throw failed;
        }
    }

    private void furnish() {
        try (var main = DriverManager.getConnection(server.url(port, "postgres"), user(), password());
                var statement = main.createStatement()) {
            var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'");
            if (!found.next()) statement.execute("create database " + NAME);
            statement.execute("revoke all on database postgres, template1 from public");
        } catch (SQLException refused) {
            throw new Refused("console.postgres.failed", refused.getMessage());
        }
        try (var owner = owner()) {
            ApplicationRole.ensure(owner);
            if (!Files.exists(folder.pagesPassword())) folder.write(folder.pagesPassword(), Cluster.freshPassword());
        } catch (SQLException | IOException refused) {
            throw new Refused("console.postgres.failed", refused.getMessage());
        }
    }

    @Override
    public String url() {
        return server.url(port, NAME);
    }

    @Override
    public String user() {
        return server.user();
    }

    @Override
    public String password() {
        return server.password();
    }

    @Override
    public Login pages() {
        return new Login(url(), PagesRole.nameFor(NAME), folder.read(folder.pagesPassword()));
    }

    @Override
    public boolean visiting() {
        return false;
    }

    /** Lets commands that visit us finish, but an instance that is told to stop does not wait for ever. */
    @Override
    public void close() {
        for (int tenth = 0; tenth < 100; tenth++) {
            var alone = FolderLock.exclusive(folder.visitors());
            if (alone.isPresent()) {
                stopWith(alone.get());
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        server.stop();
        lock.close();
    }

    private void stopWith(FolderLock alone) {
        server.stop();
        lock.close();
        alone.close();
    }
}
