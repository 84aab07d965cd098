package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.imports.UnreadableSource;
import org.jspecify.annotations.Nullable;

/** SQL letter by letter, two of them in view: names, words and values, over spaces and remarks. */
abstract class SqlText {

    /** Characters of one value. */
    private static final int VALUE_BOUND = 1_000_000;

    private static final int BUFFER = 1 << 16;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private int next;

    /** The letter one stands on; below zero at the end. */
    int now;

    /** From 1. */
    int line = 1;

    SqlText(Reader in) throws IOException {
        this.in = in;
        now = read();
        next = read();
    }

    void overQuoted(int quote) throws IOException {
        for (step(); now != quote; step()) {
            if (now == '\\') step();
            if (now < 0) throw cut();
        }
        step();
    }

    @Nullable
    String value() throws IOException {
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
        bounded(bare);
        bare.append((char) now);
        step();
    }

    private void bounded(StringBuilder value) {
        if (value.length() >= VALUE_BOUND)
            throw new UnreadableSource("oressource.import.value.long", String.valueOf(line));
    }

    String quoted(int quote) throws IOException {
        var text = new StringBuilder();
        step();
        while (true) {
            if (now < 0) throw cut();
            if (now == '\\') {
                step();
                if (now < 0) throw cut();
                bounded(text);
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

    /** A name, quoted or not; of {@code base.table} the last part. */
    String name() throws IOException {
        while (true) {
            blank();
            var it = now == '`' || now == '"' ? quoted(now) : word();
            if (it.isEmpty()) throw cut();
            if (now != '.') return it.toLowerCase(Locale.ROOT);
            step();
        }
    }

    /** In capitals; empty if no word begins here. */
    String word() throws IOException {
        blank();
        var word = new StringBuilder();
        while (now == '_' || now == '$' || now == '@' || Character.isLetterOrDigit(now)) add(word);
        if (word.isEmpty() && now >= 0 && now != ';' && now != '(' && now != '`' && now != '\'') step();
        return word.toString().toUpperCase(Locale.ROOT);
    }

    /** Over spaces and remarks. */
    void blank() throws IOException {
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

    void step() throws IOException {
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

    UnreadableSource cut() {
        return new UnreadableSource("oressource.import.cut", String.valueOf(line));
    }

    /** To the end of the statement. */
    void rest() throws IOException {
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
}
