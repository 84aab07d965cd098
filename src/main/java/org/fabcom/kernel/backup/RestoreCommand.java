package org.fabcom.kernel.backup;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.command.BareCommand;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.postgres.PagesRole;
import org.fabcom.kernel.settings.Settings;
import org.flywaydb.core.api.FlywayException;

/** {@code ./fabcom restore FILE [--erasures FILE]}: verifies, fills, migrates, erases anew whom was erased since, checks. */
public final class RestoreCommand implements BareCommand {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> args, Settings settings, Rooms rooms) {
        if (args.size() != 1 && !(args.size() == 3 && args.get(1).equals("--erasures")))
            throw new Refused("console.restore.usage");
        var file = Path.of(args.getFirst()).toAbsolutePath();
        var registers = Erasures.around(settings.data(), file, args.size() == 3 ? Path.of(args.get(2)) : null);
        try (var archive = Archive.verified(file);
                var database = Databases.forCommand(settings)) {
            if (database.visiting()) throw new Refused("console.restore.running", settings.data());
            PagesRole.ensure(database);
            fill(archive, database, settings);
            var manifest = archive.manifest();
            Console.say(
                    "console.restore.done",
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().size(),
                    manifest.madeAt());
            new Erasures(settings.data()).add(registers.erased()); // also of those who came after this backup
            try (var house = rooms.open(database)) {
                return new Homecoming(house, manifest, file).run(registers);
            }
        }
    }

    static void fill(Archive archive, Database database, Settings settings) {
        var restore = new Restore(archive, database, settings.files());
        try {
            restore.requireZone();
            restore.requireEmptyTarget();
            restore.run();
        } catch (IOException | SQLException | FlywayException failed) {
            throw new Refused("console.restore.failed", failed.getMessage());
        }
    }
}
