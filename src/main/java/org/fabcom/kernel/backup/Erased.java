package org.fabcom.kernel.backup;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/** Someone who was erased: no name, only the number they had, when and why. */
public record Erased(UUID party, Instant at, String cause) {

    /** A table whose comment starts with this keeps erasures: its columns person, at and cause are written beside backups. */
    static final String COMMENT = "erasures";

    private static final Pattern CAUSE = Pattern.compile("[A-Z_]{1,40}");

    public Erased {
        if (!CAUSE.matcher(cause).matches()) throw new IllegalArgumentException(cause);
    }

    static List<Erased> in(Catalog.Table table, Connection owner) throws SQLException {
        var all = new ArrayList<Erased>();
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select person, at, cause from " + table.sqlName() + " order by at, person")) {
            while (row.next()) {
                var at = row.getObject(2, OffsetDateTime.class).toInstant();
                all.add(new Erased(row.getObject(1, UUID.class), at, row.getString(3)));
            }
        }
        return all;
    }

    /** One line of a register, if it is one. */
    static Optional<Erased> read(String line) {
        var parts = line.strip().split(" ");
        if (parts.length != 3) return Optional.empty();
        try {
            return Optional.of(new Erased(UUID.fromString(parts[0]), Instant.parse(parts[1]), parts[2]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    String line() {
        return party + " " + at + " " + cause;
    }
}
