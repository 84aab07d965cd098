package org.fabcom.kernel.command;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.fabcom.kernel.digest.Sha256;

/**
 * Which migrations a base has seen, noted beside their history: as long as neither has changed, a start need not read and
 * compare each of them again. Each base writes it itself, no backup carries it to another one.
 */
final class Brought {

    private static final String MIGRATIONS = "db/migration/";
    private static final String DEPENDENCIES = "META-INF/MANIFEST.MF"; // another one might bring migrations too

    private static final String HISTORY = """
            select md5(string_agg(concat_ws(' ', installed_rank, version, script, checksum, success), ',' order by installed_rank))
            from flyway.flyway_schema_history""";

    private Brought() {}

    /** The migrations of this program, in one sum; empty where it does not run from its archive. */
    static Optional<String> program() {
        var source = Brought.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getProtocol().equals("file")) return Optional.empty();
        return of(Path.of(URI.create(source.getLocation().toString())));
    }

    /** From the list of an archive, which holds a sum of each file. */
    static Optional<String> of(Path archive) {
        if (!Files.isRegularFile(archive)) return Optional.empty();
        var sum = Sha256.begun();
        try (var jar = new JarFile(archive.toFile(), false)) {
            jar.stream()
                    .filter(it -> it.getName().startsWith(MIGRATIONS) || it.getName().equals(DEPENDENCIES))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .map(it -> it.getName() + ' ' + it.getSize() + ' ' + it.getCrc() + '\n')
                    .forEach(it -> sum.update(it.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(Sha256.hex(sum));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether this base holds these migrations and no others, and nobody has touched their history since. */
    static boolean holds(Connection owner, String program) throws SQLException {
        try (var question = owner.prepareStatement("select to_regclass('flyway.brought') is not null")) {
            var there = question.executeQuery();
            if (!there.next() || !there.getBoolean(1)) return false;
        }
        try (var question = owner.prepareStatement(
                "select exists (select from flyway.brought where program = ? and history = (" + HISTORY + "))")) {
            question.setString(1, program);
            var row = question.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    /** One node at a time. */
    static void note(Connection owner, String program) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('fabcom.brought', 0))");
            statement.execute("create table if not exists flyway.brought (program text not null, history text not null)");
            statement.execute("delete from flyway.brought");
            try (var row = owner.prepareStatement(
                    "insert into flyway.brought (program, history) values (?, (" + HISTORY + "))")) {
                row.setString(1, program);
                row.executeUpdate();
            }
            owner.commit();
        } catch (SQLException failed) {
            owner.rollback();
            throw failed;
        } finally {
            owner.setAutoCommit(true);
        }
    }
}
