package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.imports.UnreadableSource;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a dump of MySQL or MariaDB, one after the other: {@code INSERT} or {@code REPLACE} of one row or of many, with or
 * without names of columns (then those of {@code CREATE TABLE}, in their order). All else is passed over. Nothing is run.
 */
final class SqlDump extends SqlText {

    /**
     * One row.
     *
     * @param line where it begins in the file, from 1
     * @param values by name of column, in small letters; null is SQL's
     */
    record Row(String table, int line, Map<String, @Nullable String> values) {}

    /** Takes one row. */
    @FunctionalInterface
    interface Taker {
        void take(Row row);

        /** Rows of other tables are passed over. */
        default boolean wants(String table) {
            return true;
        }

        /** A row that was passed over. */
        default void passed(String table) {}
    }

    /** Tables of a copy, and columns of a table: Oressource has some forty, with twenty at most. */
    private static final int MOST = 1_000;

    private final Taker taker;
    private final Map<String, List<String>> columns = new HashMap<>();

    private SqlDump(Reader in, Taker taker) throws IOException {
        super(in);
        this.taker = taker;
    }

    /** Throws UnreadableSource if the file ends in the middle of a statement or a row does not fit its columns. */
    static void read(Reader in, Taker taker) throws IOException {
        var dump = new SqlDump(in, taker);
        while (dump.now >= 0) dump.statement();
    }

    private void statement() throws IOException {
        blank();
        if (now < 0) return;
        if (now == ';') {
            step();
            return;
        }
        switch (word()) {
            case "INSERT", "REPLACE" -> insert();
            case "CREATE" -> create();
            default -> rest();
        }
    }

    private void insert() throws IOException {
        var before = word();
        while (!before.equals("INTO")) {
            if (before.isEmpty()) {
                rest();
                return;
            }
            before = word();
        }
        var table = name();
        blank();
        var named = now == '(' ? names() : columns.get(table);
        if (!word().matches("VALUES?")) {
            rest();
            return;
        }
        if (!taker.wants(table)) {
            pass(table);
            return;
        }
        if (named == null) throw new UnreadableSource("oressource.import.unnamed", String.valueOf(line), table);
        rows(table, named);
    }

    private void rows(String table, List<String> named) throws IOException {
        while (true) {
            blank();
            int at = line;
            if (now != '(') {
                rest();
                return;
            }
            taker.take(new Row(table, at, row(table, named)));
            blank();
            if (now != ',') {
                rest();
                return;
            }
            step();
        }
    }

    private void pass(String table) throws IOException {
        for (blank(); now >= 0 && now != ';'; blank()) {
            if (now == '(') {
                over();
                taker.passed(table);
            } else {
                step();
            }
        }
    }

    /** Over one row. */
    private void over() throws IOException {
        for (step(); now != ')'; ) {
            if (now < 0) throw cut();
            if (now == '\'' || now == '"') overQuoted(now);
            else step();
        }
        step();
    }

    private Map<String, @Nullable String> row(String table, List<String> named) throws IOException {
        step();
        var values = new LinkedHashMap<String, @Nullable String>();
        int n = 0;
        while (true) {
            var value = value();
            if (n < named.size()) values.put(named.get(n), value);
            n++;
            blank();
            if (now == ')') break;
            if (now != ',') throw cut();
            step();
        }
        step();
        if (n != named.size())
            throw new UnreadableSource("oressource.import.values", String.valueOf(line), table, n, named.size());
        return values;
    }

    private void create() throws IOException {
        var what = word();
        if (what.equals("TEMPORARY")) what = word();
        if (!what.equals("TABLE")) {
            rest();
            return;
        }
        var table = name();
        while (List.of("if", "not", "exists").contains(table)) table = name();
        blank();
        if (now == '(') columns.put(table, definitions());
        few(columns.size());
        rest();
    }

    /** Names of the columns of a table: what begins with a quoted name, or with a word that is no key. */
    private List<String> definitions() throws IOException {
        var found = new ArrayList<String>();
        step();
        boolean fresh = true;
        int depth = 1;
        while (depth > 0) {
            blank();
            if (now < 0) throw cut();
            few(found.size());
            if (fresh && now == '`') found.add(name());
            else if (fresh && Character.isLetter(now)) {
                var it = word();
                if (!it.matches("PRIMARY|KEY|UNIQUE|INDEX|CONSTRAINT|FOREIGN|FULLTEXT|SPATIAL|CHECK"))
                    found.add(it.toLowerCase(Locale.ROOT));
            } else if (now == '\'' || now == '"' || now == '`') {
                quoted(now);
            } else {
                if (now == '(') depth++;
                if (now == ')') depth--;
                fresh = depth == 1 && now == ',';
                step();
                continue;
            }
            fresh = false;
        }
        return List.copyOf(found);
    }

    private List<String> names() throws IOException {
        var found = new ArrayList<String>();
        step();
        while (true) {
            blank();
            if (now < 0) throw cut();
            few(found.size());
            if (now == ')') break;
            if (now == ',') step();
            else found.add(name());
        }
        step();
        return found;
    }

    private static void few(int found) {
        if (found > MOST) throw new UnreadableSource("oressource.import.not");
    }
}
