package org.fabcom.web.texts;

import module java.base;

/** What changed from one text to another: first which articles, then which words in them, as a reader sees it. */
public final class Difference {

    /** Words of an article beyond which it is shown as a whole, gone and come: nobody reads more of them in colours. */
    private static final int MOST_WORDS = 2_000;

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    private Difference() {}

    public enum Kind {
        SAME,
        GONE,
        COME
    }

    /** Some words. */
    public record Piece(Kind kind, String words) {}

    /**
     * An article as it changed: all of it the same, or its words one by one.
     *
     * @param number as it stands after, 0: it is gone
     * @param from as it stood before, where it says the same in another place; 0: it was not moved
     */
    public record Changed(int number, List<Piece> pieces, int from) {

        public boolean moved() {
            return from > 0;
        }

        public boolean same() {
            return pieces.stream().allMatch(it -> it.kind() == Kind.SAME);
        }
    }

    /** Article by article; what says the same elsewhere has moved. */
    public static List<Changed> between(String before, String after) {
        var changes = Change.between(Articles.split(before), Articles.split(after));
        var moves = MovedArticles.in(changes);
        var all = new ArrayList<Changed>();
        int number = 0;
        for (var change : changes) {
            var gone = moves.left(change);
            int next = 0;
            for (var now : change.after()) {
                var from = change.same() ? null : moves.from(now);
                number++;
                if (change.same()) all.add(new Changed(number, words(now, now), 0));
                else if (from != null) all.add(new Changed(number, words(now, now), from + 1));
                else all.add(new Changed(number, words(next < gone.size() ? gone.get(next++) : "", now), 0));
            }
            if (!change.same()) while (next < gone.size()) all.add(new Changed(0, words(gone.get(next++), ""), 0));
        }
        return all;
    }

    /** Word by word. */
    public static List<Piece> words(String before, String after) {
        if (before.equals(after)) return List.of(new Piece(Kind.SAME, after));
        var old = parts(before);
        var now = parts(after);
        var pieces = new ArrayList<Piece>();
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            add(pieces, Kind.GONE, before);
            add(pieces, Kind.COME, after);
            return pieces;
        }
        for (var it : Change.between(old, now)) {
            if (it.same()) add(pieces, Kind.SAME, String.join("", it.after()));
            else {
                add(pieces, Kind.GONE, String.join("", it.before()));
                add(pieces, Kind.COME, String.join("", it.after()));
            }
        }
        return pieces;
    }

    private static List<String> parts(String text) {
        return WORD.matcher(text).results().map(it -> it.group()).toList();
    }

    private static void add(List<Piece> pieces, Kind kind, String words) {
        if (!words.isEmpty()) pieces.add(new Piece(kind, words));
    }
}
