package org.fabcom.catalogue.licences;

import module java.base;

/**
 * A licence as a source gives it, read as an SPDX expression (SPDX 3.0 annex B): ids, {@code +}, WITH, AND, OR, brackets.
 * {@code A, B} and {@code A / B} are not expressions and are never guessed (C17).
 */
sealed interface LicenceExpression {

    /** One licence of the list; {@code orLater} when written with +. An exception only gives more rights. */
    record One(String id, boolean orLater) implements LicenceExpression {}

    record All(List<LicenceExpression> of) implements LicenceExpression {}

    record Any(List<LicenceExpression> of) implements LicenceExpression {}

    /** The expression, or nothing if the text is not one. */
    static Optional<LicenceExpression> read(String text) {
        try {
            return Optional.of(new Reader(text).whole());
        } catch (IllegalArgumentException notAnExpression) {
            return Optional.empty();
        }
    }

    /** Every id that occurs, in order. */
    default List<String> ids() {
        var ids = new ArrayList<String>();
        collect(this, ids);
        return ids;
    }

    private static void collect(LicenceExpression expression, List<String> ids) {
        switch (expression) {
            case One one -> ids.add(one.id());
            case All all -> all.of().forEach(it -> collect(it, ids));
            case Any any -> any.of().forEach(it -> collect(it, ids));
        }
    }

    /** Recursive descent; OR binds less than AND. Bounded: an expression has at most 2 000 characters and 50 brackets deep. */
    final class Reader {

        private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|[A-Za-z0-9.\\-:]+\\+?)");
        private final List<String> tokens = new ArrayList<>();
        private int at;
        private int depth;

        Reader(String text) {
            if (text.length() > 2000) throw new IllegalArgumentException("too long");
            var matcher = TOKEN.matcher(text.strip());
            int end = 0;
            while (matcher.find() && matcher.start() == end) {
                tokens.add(matcher.group(1));
                end = matcher.end();
            }
            if (end != text.strip().length() || tokens.isEmpty()) throw new IllegalArgumentException("not a licence");
        }

        LicenceExpression whole() {
            var expression = any();
            if (at != tokens.size()) throw new IllegalArgumentException("something follows");
            return expression;
        }

        private LicenceExpression any() {
            var parts = new ArrayList<LicenceExpression>(List.of(all()));
            while (skip("OR")) parts.add(all());
            return parts.size() == 1 ? parts.getFirst() : new Any(List.copyOf(parts));
        }

        private LicenceExpression all() {
            var parts = new ArrayList<LicenceExpression>(List.of(one()));
            while (skip("AND")) parts.add(one());
            return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
        }

        private LicenceExpression one() {
            if (skip("(")) {
                if (++depth > 50) throw new IllegalArgumentException("too deep");
                var inner = any();
                if (!skip(")")) throw new IllegalArgumentException("bracket");
                depth--;
                return inner;
            }
            var id = next();
            if (skip("WITH")) next();
            boolean orLater = id.endsWith("+");
            return new One(orLater ? id.substring(0, id.length() - 1) : id, orLater);
        }

        private String next() {
            if (at == tokens.size() || tokens.get(at).matches("\\(|\\)|(?i:AND|OR|WITH)"))
                throw new IllegalArgumentException("id");
            return tokens.get(at++);
        }

        private boolean skip(String word) {
            if (at == tokens.size() || !tokens.get(at).equalsIgnoreCase(word)) return false;
            at++;
            return true;
        }
    }
}
