package org.fabcom.kernel.postgres;

import module java.base;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.console.Refused;

/** The embedded database of an instance that runs in another process: port and password come from its folder. */
record VisitedDatabase(String url, String user, String password, DataFolder folder, FolderLock visit)
        implements Database {

    /** Empty while the instance is still starting, or already gone. */
    static Optional<Database> open(DataFolder folder) {
        if (!Files.exists(folder.port()) || !Files.exists(folder.password())) return Optional.empty();
        var visit = FolderLock.shared(folder.visitors());
        if (visit.isEmpty()) return Optional.empty();
        var url = "jdbc:postgresql://127.0.0.1:" + folder.read(folder.port()) + "/" + OwnedDatabase.NAME;
        var password = folder.read(folder.password());
        try (var owner = DriverManager.getConnection(url, Cluster.OWNER, password)) {
            ApplicationRole.ensure(owner);
            return Optional.of(new VisitedDatabase(url, Cluster.OWNER, password, folder, visit.get()));
        } catch (SQLException notYet) {
            visit.get().close();
            return Optional.empty();
        }
    }

    /** A program from before this account runs there when its password is not in the folder. */
    @Override
    public Login pages() {
        if (!Files.exists(folder.pagesPassword())) throw new Refused("console.command.older");
        return new Login(url, PagesRole.nameFor(OwnedDatabase.NAME), folder.read(folder.pagesPassword()));
    }

    @Override
    public boolean visiting() {
        return true;
    }

    @Override
    public void close() {
        visit.close();
    }

    @Override
    public String toString() {
        return url;
    }
}
