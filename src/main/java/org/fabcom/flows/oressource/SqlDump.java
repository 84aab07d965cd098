package org.fabcom.flows.oressource;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabcom.imports.UnreadableSource;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a dump of MySQL or MariaDB, one after the other: {@code INSERT} or {@code REPLACE} of one row or of many, with or
 * without names of columns (then those of {@code CREATE TABLE}, in their order). All else is passed over. Nothing is run.
 */
final class SqlDump {

    /** Characters of one value. */
    private static final int VALUE_BOUND = 1_000_000;

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

    private static final int BUFFER = 1 << 16;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private final Taker taker;
    private final Map<String, List<String>> columns = new HashMap<>();
    private int now;
    private int next;
    private int line = 1;

    private SqlDump(Reader in, Taker taker) throws IOException {
        this.in = in;
        this.taker = taker;
        now = read();
        next = read();
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
        if (named == null)
            throw new UnreadableSource(
                    "Ligne " + line + " : la table « " + table
                            + " » est remplie sans que ses colonnes soient nommées. Refaites la copie avec « mysqldump --complete-insert ».");
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

    private void overQuoted(int quote) throws IOException {
        for (step(); now != quote; step()) {
            if (now == '\\') step();
            if (now < 0) throw cut();
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
            throw new UnreadableSource("Ligne " + line + " : une ligne de « " + table + " » a " + n + " valeurs pour "
                    + named.size() + " colonnes. Refaites la copie, elle est abîmée.");
        return values;
    }

    private @Nullable String value() throws IOException {
        blank();
        if (now == '\'' || now == '"') return quoted(now);
        var bare = new StringBuilder();
        while (now >= 0 && now != ',' && now != ')' && now != '\'' && !Character.isWhitespace(now)) {
            if (now == '(') nested(bare);
            else add(bare);
        }
        blank();
        if (now == '\'' && bare.toString().matches("(?i)_[a-z0-9]+|[xbn]")) return quoted(now);
        var text = bare.toString();
        return text.equalsIgnoreCase("NULL") ? null : text;
    }

    /** A call such as {@code now()}: kept as it stands. */
    private void nested(StringBuilder bare) throws IOException {
        while (now >= 0 && now != ')') add(bare);
        if (now == ')') add(bare);
    }

    private void add(StringBuilder bare) throws IOException {
        if (bare.length() >= VALUE_BOUND)
            throw new UnreadableSource("Ligne " + line + " : une valeur est trop longue.");
        bare.append((char) now);
        step();
    }

    private String quoted(int quote) throws IOException {
        var text = new StringBuilder();
        step();
        while (true) {
            if (now < 0) throw cut();
            if (now == '\\') {
                step();
                if (now < 0) throw cut();
                text.append(escaped((char) now));
                step();
            } else if (now == quote) {
                step();
                if (now != quote) return text.toString();
                add(text);
            } else {
                add(text);
            }
        }
    }

    private static char escaped(char sign) {
        return switch (sign) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case 'b' -> '\b';
            case 'Z' -> '\u001a';
            default -> sign;
        };
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
            if (now == ')') break;
            if (now == ',') step();
            else found.add(name());
        }
        step();
        return found;
    }

    /** A name, quoted or not; of {@code base.table} the last part. */
    private String name() throws IOException {
        blank();
        String it;
        if (now == '`' || now == '"') it = quoted(now);
        else it = word();
        if (it.isEmpty()) throw cut();
        if (now == '.') {
            step();
            return name();
        }
        return it.toLowerCase(Locale.ROOT);
    }

    /** In capitals; empty if no word begins here. */
    private String word() throws IOException {
        blank();
        var word = new StringBuilder();
        while (now == '_' || now == '$' || now == '@' || Character.isLetterOrDigit(now)) add(word);
        if (word.isEmpty() && now >= 0 && now != ';' && now != '(' && now != '`' && now != '\'') step();
        return word.toString().toUpperCase(Locale.ROOT);
    }

    /** To the end of the statement. */
    private void rest() throws IOException {
        while (true) {
            blank();
            if (now < 0) return;
            if (now == ';') {
                step();
                return;
            }
            if (now == '\'' || now == '"' || now == '`') quoted(now);
            else step();
        }
    }

    /** Over spaces and remarks. */
    private void blank() throws IOException {
        while (now >= 0) {
            if (Character.isWhitespace(now) || now == '\ufeff') step();
            else if (now == '#' || (now == '-' && next == '-')) while (now >= 0 && now != '\n') step();
            else if (now == '/' && next == '*') remark();
            else return;
        }
    }

    private void remark() throws IOException {
        step();
        step();
        while (now >= 0 && !(now == '*' && next == '/')) step();
        step();
        step();
    }

    private void step() throws IOException {
        if (now == '\n') line++;
        now = next;
        next = now < 0 ? -1 : read();
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) return -1;
        }
        return buffer[at++];
    }

    private UnreadableSource cut() {
        return new UnreadableSource(
                "Ligne " + line
                        + " : la copie s’arrête au milieu d’une ligne, elle n’est pas entière. Refaites-la, rien n’a été pris.");
    }
}
