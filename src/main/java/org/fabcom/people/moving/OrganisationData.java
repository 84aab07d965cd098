package org.fabcom.people.moving;

import module java.base;

/** Port: in which tables a room keeps what is an organisation's, and what it takes up again of what arrives. */
public interface OrganisationData {

    List<Rows> rows();

    /** What it keeps as whole files beside its rows, and not in the cellar. */
    default List<Documents> documents() {
        return List.of();
    }

    /** The tables whose rows it takes up again. */
    default Set<String> takes() {
        return Set.of();
    }

    /** Makes live again what it can of these rows and marks them; what is left is kept as history. In the transaction of the arrival. */
    default void arrive(Arriving arriving) {}

    /** Files of one folder. SQL of our own: their name and their content, {@code :own} as in rows. */
    record Documents(String folder, String sql) {}

    /**
     * Rows of one table. SQL of our own; {@code :own} is the organisation with all that are merged into it.
     *
     * @param hidden columns that do not go out, since others wrote them or they speak of others
     * @param own columns that go out of those rows only in which the organisation wrote them, and the SQL that says so
     */
    record Rows(String table, String mine, Set<String> hidden, Map<String, String> own) {

        public Rows {
            hidden = Set.copyOf(hidden);
            own = Map.copyOf(own);
        }

        public Rows(String table, String mine, Set<String> hidden) {
            this(table, mine, hidden, Map.of());
        }

        /** Those whose column is the organisation. */
        public static Rows of(String table, String column) {
            return new Rows(table, column + " = any (:own)", Set.of());
        }

        /** Those whose column points to a row of another table that is the organisation's by a column there. */
        public static Rows under(String table, String column, String above, String owner) {
            return new Rows(
                    table, column + " in (select id from " + above + " where " + owner + " = any (:own))", Set.of());
        }

        public Rows where(String rows) {
            return new Rows(table, rows, hidden, own);
        }

        public Rows hiding(String... columns) {
            return new Rows(table, mine, Set.of(columns), own);
        }

        /** One more column of which only the organisation's own words go out: those of rows of which this SQL holds. */
        public Rows ownWords(String column, String where) {
            var all = new HashMap<>(own);
            all.put(column, where);
            return new Rows(table, mine, hidden, all);
        }
    }
}
