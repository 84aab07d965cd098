package org.fabcom.kernel.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.check.CheckCommand;
import org.fabcom.kernel.command.BareCommand;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.postgres.PagesRole;
import org.fabcom.kernel.settings.Settings;
import org.flywaydb.core.api.FlywayException;

/** {@code ./fabcom restore FILE}: verifies, fills, migrates, holds the mail back, checks. */
public final class RestoreCommand implements BareCommand {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> args, Settings settings, Rooms rooms) {
        if (args.size() != 1) throw new Refused("console.restore.usage");
        var file = Path.of(args.getFirst()).toAbsolutePath();
        try (var archive = Archive.verified(file);
                var database = Databases.forCommand(settings)) {
            if (database.visiting()) throw new Refused("console.restore.running", settings.data());
            PagesRole.ensure(database);
            fill(archive, database, settings);
            Console.say(
                    "console.restore.done",
                    archive.manifest().tables().size(),
                    archive.manifest().rows(),
                    archive.manifest().files().size(),
                    archive.manifest().madeAt());
            return meetTheRooms(database, rooms);
        }
    }

    static void fill(Archive archive, Database database, Settings settings) {
        var restore = new Restore(archive, database, settings.files());
        try {
            restore.requireEmptyTarget();
            restore.run();
        } catch (IOException | SQLException | FlywayException failed) {
            throw new Refused("console.restore.failed", failed.getMessage());
        }
    }

    /** Furnishing the rooms migrates an older base; then each room has its word, and the night watch the last one. */
    private static int meetTheRooms(Database database, Rooms rooms) {
        try (var house = rooms.open(database)) {
            house.getBeansOfType(AfterRestore.class).values().forEach(AfterRestore::restored);
            house.getBean(Caches.class).clear();
            return house.getBean(CheckCommand.class).run(List.of());
        }
    }
}
