package org.fabcom.kernel.export;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.backup.Erasures;
import org.fabcom.kernel.command.BareCommand;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.postgres.PagesRole;
import org.fabcom.kernel.settings.Settings;
import org.flywaydb.core.api.FlywayException;

/** {@code ./fabcom arrive DIR [--erasures FILE]}: what was exported, into an empty instance; who was erased since stays erased. */
public final class ArriveCommand implements BareCommand {

    @Override
    public String name() {
        return "arrive";
    }

    @Override
    public int run(List<String> args, Settings settings, Rooms rooms) {
        if (args.size() != 1 && !(args.size() == 3 && args.get(1).equals("--erasures")))
            throw new Refused("console.arrive.usage");
        var source = Path.of(args.getFirst()).toAbsolutePath();
        var registers = Erasures.around(settings.data(), source, args.size() == 3 ? Path.of(args.get(2)) : null);
        try (var database = Databases.forCommand(settings)) {
            if (database.visiting()) throw new Refused("console.restore.running", settings.data());
            PagesRole.ensure(database);
            var arrival = new Arrival(source, database, settings.files());
            long rows = arrival.run();
            new Erasures(settings.data()).add(registers.erased());
            erase(registers, source, rooms, arrival, database);
            Console.say("console.arrive.done", rows);
            return 0;
        } catch (IOException | SQLException | FlywayException failed) {
            throw new Refused("console.restore.failed", failed.getMessage());
        }
    }

    /** A base in which somebody stands who was erased is not left behind: all of it goes again. */
    static void erase(Erasures.Found registers, Path source, Rooms rooms, Arrival arrival, Database database)
            throws IOException, SQLException {
        if (registers.erased().isEmpty()) return;
        try {
            again(registers, source, rooms, database);
        } catch (IOException | RuntimeException failed) {
            arrival.undo();
            throw new Refused("console.arrive.erasures", String.valueOf(failed.getMessage()));
        }
    }

    private static void again(Erasures.Found registers, Path source, Rooms rooms, Database database)
            throws IOException {
        try (var house = rooms.open(database)) {
            var made =
                    Files.getLastModifiedTime(source.resolve(Arrival.VERSION)).toInstant();
            registers.again(house, made);
            house.getBean(Caches.class).clear();
        }
    }
}
