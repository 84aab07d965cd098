package org.fabcom.kernel.postgres;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Passes rights between {@code fabcom_app}, of which migrations speak, and the account of this base's pages: lent before
 * migrations so that a revoke finds what it takes, given back after them. In between nobody can be {@code fabcom_app} here.
 */
public final class Handover {

    /** Who holds this base's rights; {@code lent}: fabcom_app has them all, whatever the pages' account still has. */
    private record Holder(String role, boolean lent) {}

    private Handover() {}

    /** Before migrations. A base that never had an account of its own for pages is as it must be. */
    public static void lend(Connection owner) throws SQLException {
        inTransaction(owner, () -> {
            var holder = holder(owner);
            if (holder.isEmpty() || holder.get().lent()) return;
            Rights.of(holder.get().role(), owner).giveTo(ApplicationRole.NAME, owner);
            note(owner, new Holder(holder.get().role(), true));
        });
    }

    /** After migrations, and at each start: {@code pages} holds this base's rights and nobody else does. */
    public static void settle(Connection owner, String pages) throws SQLException {
        inTransaction(owner, () -> {
            var holder = holder(owner);
            moveTo(pages, holder, owner);
            Walls.raise(owner, pages);
            if (holder.isEmpty() || !holder.get().equals(new Holder(pages, false)))
                note(owner, new Holder(pages, false));
        });
    }

    private static void moveTo(String pages, Optional<Holder> holder, Connection owner) throws SQLException {
        var spoken = Rights.of(ApplicationRole.NAME, owner);
        var former = holder.map(Holder::role).filter(it -> !it.equals(pages));
        if (spoken.nothing() && former.isEmpty()) return;
        var left = former.isPresent() ? Rights.of(former.get(), owner) : Rights.none();
        var had = Rights.of(pages, owner);
        var wanted =
                holder.map(Holder::lent).orElse(false) ? spoken : had.and(left).and(spoken);
        wanted.without(had).giveTo(pages, owner);
        had.without(wanted).takeFrom(pages, owner);
        spoken.takeFrom(ApplicationRole.NAME, owner);
        if (former.isPresent()) left.takeFrom(former.get(), owner);
    }

    /** Beside the history of migrations: each base writes it itself, no backup carries it to another one. */
    private static Optional<Holder> holder(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            var there = statement.executeQuery("select to_regclass('flyway.pages') is not null");
            if (!there.next() || !there.getBoolean(1)) return Optional.empty();
            var row = statement.executeQuery("select role, lent from flyway.pages");
            return row.next() ? Optional.of(new Holder(row.getString(1), row.getBoolean(2))) : Optional.empty();
        }
    }

    private static void note(Connection owner, Holder holder) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("create table if not exists flyway.pages (role text not null, lent boolean not null);"
                    + " delete from flyway.pages");
        }
        try (var row = owner.prepareStatement("insert into flyway.pages (role, lent) values (?, ?)")) {
            row.setString(1, holder.role());
            row.setBoolean(2, holder.lent());
            row.executeUpdate();
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** One node at a time; names are spelled in full. */
    private static void inTransaction(Connection owner, Work work) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('fabcom.handover', 0))");
            statement.execute("set local search_path = pg_catalog");
            work.run();
            owner.commit();
        } catch (SQLException | RuntimeException failed) {
            owner.rollback();
            throw failed;
        } finally {
            owner.setAutoCommit(true);
        }
    }
}
