package org.fabcom.web.texts;

import module java.base;

/**
 * A text as articles, one after the other, numbered from 1 as they stand. Each keeps a key of its own through all texts, so that
 * what was said of one is not lost when others come before it. Immutable.
 */
public record Articles(List<Article> all) {

    public static final int LONGEST = 40_000;
    /** Articles: what differs between two texts is found article by article. */
    public static final int MOST = 500;

    private static final String BETWEEN = "\n\n";

    /** @param key a number of its own through all texts of a proposal */
    public record Article(int key, String words) {}

    public Articles {
        all = List.copyOf(all);
    }

    /** What was typed: a blank line ends an article, blanks at the end of lines are nothing. */
    public static Articles first(String typed) {
        var all = new ArrayList<Article>();
        for (var it : split(typed)) all.add(new Article(all.size() + 1, it));
        return new Articles(all);
    }

    /** As they were kept: the text and the keys beside it. */
    public static Articles of(String text, List<Integer> keys) {
        var words = split(text);
        if (words.size() != keys.size()) throw new IllegalArgumentException("keys");
        var all = new ArrayList<Article>();
        for (int i = 0; i < keys.size(); i++) all.add(new Article(keys.get(i), words.get(i)));
        return new Articles(all);
    }

    /**
     * The same typed anew: what is left as it was keeps its key, what was moved or rewritten in its place too; the rest is new.
     *
     * @param newest the newest key ever given in this proposal
     */
    public Articles rewritten(String typed, int newest) {
        var words = split(typed);
        var changes = Change.between(words(), words);
        var moves = MovedArticles.in(changes);
        var keys = new ArrayList<Integer>();
        int next = newest;
        for (var change : changes) {
            var left = moves.places(change);
            int behind = 0;
            for (int i = 0; i < change.after().size(); i++) {
                var from = change.same() ? null : moves.from(change.after().get(i));
                if (change.same()) keys.add(all.get(change.at() + i).key());
                else if (from != null) keys.add(all.get(from).key());
                else keys.add(behind < left.size() ? all.get(left.get(behind++)).key() : ++next);
            }
        }
        return of(String.join(BETWEEN, words), keys);
    }

    /** The text, which is what is hashed. */
    public String text() {
        return String.join(BETWEEN, words());
    }

    public List<Integer> keys() {
        return all.stream().map(Article::key).toList();
    }

    List<String> words() {
        return all.stream().map(Article::words).toList();
    }

    /** Its place, from 0; -1: it is not there any more. */
    public int place(int key) {
        return keys().indexOf(key);
    }

    /** The newest key in this text; that of an article that is gone may be higher. */
    int newest() {
        return all.stream().mapToInt(Article::key).max().orElse(0);
    }

    public static List<String> split(String typed) {
        var lines = typed.lines().map(Articles::bare).collect(Collectors.joining("\n"));
        return Stream.of(lines.split("\n{2,}"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static String bare(String line) {
        return line.replace('\u00a0', ' ').isBlank() ? "" : line.stripTrailing();
    }
}
