package org.fabcom.kernel.export;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.postgres.Login;
import org.fabcom.testing.TestPostgres;

/** Exports, for tests that compare two bases. */
public final class Exports {

    private Exports() {}

    public static void write(Database database, Path files, Path target) throws IOException, SQLException {
        new Export(database, files).write(target);
    }

    /** A base of the tests as the program sees one. */
    public static Database database(TestPostgres.Base base) {
        return database(base, false);
    }

    /** The same, as a command sees it beside a running instance. */
    public static Database visited(TestPostgres.Base base) {
        return database(base, true);
    }

    private static Database database(TestPostgres.Base base, boolean visiting) {
        return new Database() {
            @Override
            public String url() {
                return base.url();
            }

            @Override
            public String user() {
                return base.user();
            }

            @Override
            public String password() {
                return base.password();
            }

            @Override
            public Login pages() {
                return base.pages();
            }

            @Override
            public boolean visiting() {
                return visiting;
            }

            @Override
            public void close() {}
        };
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
