package org.fabcom.kernel.command;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Handover;
import org.fabcom.kernel.postgres.PagesRole;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the base up before any room is furnished, as its owner, whose password no room ever sees; then hands all rights
 * over to the account of the pages.
 */
final class Migrations {

    private Migrations() {}

    static void bring(Database base) {
        bring(base, Brought.program());
    }

    static void bring(Database base, Optional<String> program) {
        try (var owner = base.owner()) {
            if (program.isEmpty() || !Brought.holds(owner, program.get())) migrate(base, owner, program);
            else if (!base.visiting()) {
                require(base, owner);
                settle(base, owner);
            }
        } catch (SQLException failed) {
            throw new Refused("console.pages.handover", failed.getMessage());
        }
    }

    /** A program works on no base newer than itself; a visitor never changes the base under an instance that runs: it must be of the same version. */
    private static void migrate(Database base, Connection owner, Optional<String> program) throws SQLException {
        var flyway = Flyway.configure()
                .dataSource(base.url(), base.user(), base.password())
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .failOnMissingLocations(false)
                .load();
        var known = flyway.info();
        newest(known).ifPresent(it -> {
            throw new Refused("console.database.newer", it);
        });
        boolean pending = known.pending().length > 0;
        if (base.visiting() && pending) throw new Refused("console.command.older");
        if (base.visiting()) return;
        require(base, owner);
        if (pending) Handover.lend(owner);
        flyway.migrate();
        settle(base, owner);
        if (program.isPresent()) Brought.note(owner, program.get());
    }

    private static void require(Database base, Connection owner) throws SQLException {
        PagesRole.ensure(owner, base.pages(), base.pagesGiven());
        requireZone(owner);
    }

    private static void settle(Database base, Connection owner) throws SQLException {
        dwell(owner);
        Handover.settle(owner, base.pages().user());
    }

    /** Days that were closed, numbered or announced are those of where people lived then: once there are people, nobody moves by a setting. */
    static void requireZone(Connection owner) throws SQLException {
        if (!there(owner, "to_regprocedure('kernel.zone()')")) return;
        var zone = one(owner, "select kernel.zone()");
        if (zone.equals(Days.ZONE.getId())) return;
        if (!there(owner, "to_regclass('people.person')")) return;
        if (one(owner, "select exists (select from people.person)::text").equals("true"))
            throw new Refused("console.zone.moved", zone, Days.ZONE.getId());
    }

    private static boolean there(Connection owner, String thing) throws SQLException {
        return one(owner, "select (" + thing + " is not null)::text").equals("true");
    }

    private static String one(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** Functions and checks of the base take their days from one function, which says where this instance lives. */
    private static void dwell(Connection owner) throws SQLException {
        if (one(owner, "select kernel.zone()").equals(Days.ZONE.getId())) return;
        try (var change = owner.prepareStatement("select kernel.dwell(?)")) {
            change.setString(1, Days.ZONE.getId());
            change.execute();
        }
    }

    /** The newest change of the base that this program does not know. */
    private static Optional<MigrationVersion> newest(MigrationInfoService base) {
        return Arrays.stream(base.all())
                .filter(it -> it.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder());
    }
}
