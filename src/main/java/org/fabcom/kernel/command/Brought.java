package org.fabcom.kernel.command;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Which program brought a base up, noted beside the history of its migrations: as long as neither has changed, a start need
 * not read and compare each migration again. Each base writes it itself, no backup carries it to another one.
 */
final class Brought {

    /** The end of an archive: its signature, and where it says how long the list of its files is and where it begins. */
    private static final int END = 22;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LIST_LENGTH = 12;
    private static final int LIST_START = 16;
    private static final int LONGEST_LIST = 64 << 20;

    private static final String HISTORY = """
            select md5(string_agg(concat_ws(' ', installed_rank, version, script, checksum, success), ',' order by installed_rank))
            from flyway.flyway_schema_history""";

    private Brought() {}

    /** This program, in one sum; empty where it does not run from its archive. */
    static Optional<String> program() {
        var source = Brought.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getProtocol().equals("file")) return Optional.empty();
        return of(Path.of(URI.create(source.getLocation().toString())));
    }

    /**
     * Of the list of an archive, which names each migration and all libraries with length and sum: two sums that Java works out
     * by itself, since any other would be compiled first.
     */
    static Optional<String> of(Path archive) {
        if (!Files.isRegularFile(archive)) return Optional.empty();
        try (var file = new RandomAccessFile(archive.toFile(), "r")) {
            if (file.length() < END) return Optional.empty();
            var end = read(file, file.length() - END, END);
            int length = end.getInt(LIST_LENGTH);
            long start = Integer.toUnsignedLong(end.getInt(LIST_START));
            boolean sound = end.getInt(0) == END_SIGNATURE && length > 0 && length < LONGEST_LIST;
            if (!sound || start + length + END != file.length()) return Optional.empty();
            var list = read(file, start, length).array();
            var first = new CRC32();
            first.update(list);
            var second = new CRC32C();
            second.update(list);
            return Optional.of("%d %08x %08x".formatted(length, first.getValue(), second.getValue()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static ByteBuffer read(RandomAccessFile file, long from, int length) throws IOException {
        var bytes = new byte[length];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
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
            statement.execute(
                    "create table if not exists flyway.brought (program text not null, history text not null)");
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
