package org.fabcom.kernel.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.fabcom.kernel.postgres.Database;

/** Exports, for tests that compare two bases. */
public final class Exports {

    private Exports() {}

    public static void write(Database database, Path files, Path target) throws IOException, SQLException {
        new Export(database, files).write(target);
    }

    /** Every file of a folder, by its path: a character for each byte, since some are pictures. */
    public static Map<String, String> bytes(Path folder) throws IOException {
        var found = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }
}
