package org.fabcom.kernel.backup;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.command.BareCommand;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.console.Unwritten;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Databases;
import org.fabcom.kernel.settings.Settings;

/** {@code ./fabcom backup FILE}: the file is there whole or not at all, and for its owner's eyes only. */
public final class BackupCommand implements BareCommand {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> args, Settings settings, Rooms rooms) {
        if (args.size() != 1) throw new Refused("console.backup.usage");
        var target = Path.of(args.getFirst()).toAbsolutePath();
        if (Files.exists(target)) throw new Refused("console.backup.exists", target);
        try (var database = Databases.existing(settings)) {
            var written = noted(database, settings, target);
            var manifest = written.manifest();
            var erasures = new Erasures(settings.data());
            erasures.alsoIn(target.resolveSibling("."));
            erasures.add(written.erased());
            Console.say(
                    "console.backup.done",
                    target,
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().size());
            return 0;
        } catch (IOException | SQLException failed) {
            throw new Refused("console.backup.failed", target, Unwritten.because(failed, target));
        }
    }

    private static Backup.Written noted(Database database, Settings settings, Path target)
            throws IOException, SQLException {
        boolean made = false;
        try {
            var written = written(database, settings, target);
            made = true;
            return written;
        } finally {
            LastBackup.note(database, made);
        }
    }

    static Backup.Written written(Database database, Settings settings, Path target) throws IOException, SQLException {
        var part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Backup.Written written;
            try (var out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                written = new Backup(database, settings.files(), Clock.systemUTC()).write(out);
            }
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
