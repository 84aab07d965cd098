package org.fabcom.kernel.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.fabcom.kernel.command.BareCommand;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.postgres.PagesRole;
import org.fabcom.kernel.settings.Settings;
import org.flywaydb.core.api.FlywayException;

/** {@code ./fabcom arrive DIR}: what was exported, into an empty instance. */
public final class ArriveCommand implements BareCommand {

    @Override
    public String name() {
        return "arrive";
    }

    @Override
    public int run(List<String> args, Settings settings, Rooms rooms) {
        if (args.size() != 1) throw new Refused("console.arrive.usage");
        var source = Path.of(args.getFirst()).toAbsolutePath();
        try (var database = Databases.forCommand(settings)) {
            if (database.visiting()) throw new Refused("console.restore.running", settings.data());
            PagesRole.ensure(database);
            Console.say("console.arrive.done", new Arrival(source, database, settings.files()).run());
            return 0;
        } catch (IOException | SQLException | FlywayException failed) {
            throw new Refused("console.restore.failed", failed.getMessage());
        }
    }
}
