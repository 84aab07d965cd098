package org.fabcom.kernel.export;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.command.BareCommand;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.console.Unwritten;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.Settings;

/** {@code ./fabcom export DIR}: into a folder that is empty or not there yet. */
public final class ExportCommand implements BareCommand {

    private final List<OpenFormat> formats;

    /** {@code formats}: what the rooms add in formats that others read. */
    public ExportCommand(List<OpenFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> args, Settings settings, Rooms rooms) {
        if (args.size() != 1) throw new Refused("console.export.usage");
        var target = Path.of(args.getFirst()).toAbsolutePath();
        try (var database = Databases.existing(settings)) {
            requireEmpty(target);
            var written = new Export(database, settings.files(), settings.url(""), formats).write(target);
            Console.say("console.export.done", target, written.tables(), written.rows());
            return 0;
        } catch (IOException | SQLException failed) {
            throw new Refused("console.export.failed", target, Unwritten.because(failed, target));
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (!Files.exists(target)) return;
        if (!Files.isDirectory(target)) throw new Refused("console.export.notempty", target);
        try (var inside = Files.list(target)) {
            if (inside.findAny().isPresent()) throw new Refused("console.export.notempty", target);
        }
    }
}
