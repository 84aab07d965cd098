package org.fabcom.web.texts;

import module java.base;
import org.fabcom.web.texts.Articles.Article;

/**
 * What an amendment does to one article.
 *
 * @param article its key; an added one comes behind it, 0: before all
 * @param words "" for a removal
 */
public record ArticleChange(Kind kind, int article, String words) {

    public enum Kind {
        REPLACE,
        REMOVE,
        ADD
    }

    /** What became of a change. */
    public sealed interface Merged {

        /** @param text exactly as it was, but for this change */
        record Done(Articles text) implements Merged {}

        /** The article reads otherwise than when the change was written: somebody has to write it anew. */
        record Moved() implements Merged {}

        /** The article is not there any more. */
        record Gone() implements Merged {}

        /** Nothing would be left, or more than a text may hold. */
        record TooMuch() implements Merged {}
    }

    /**
     * Puts it into a text.
     *
     * @param base the text against which it was written
     * @param now the text that holds
     * @param newest the newest key ever given in this proposal
     */
    public Merged into(Articles base, Articles now, int newest) {
        int place = now.place(article);
        if (place < 0 && !(kind == Kind.ADD && article == 0)) return new Merged.Gone();
        var wording = base.place(article);
        if (kind != Kind.ADD
                && !base.all().get(wording).words().equals(now.all().get(place).words())) return new Merged.Moved();
        var all = new ArrayList<>(now.all());
        var said = Articles.split(words);
        switch (kind) {
            case REMOVE -> all.remove(place);
            case REPLACE -> {
                all.set(place, new Article(article, said.getFirst()));
                all.addAll(place + 1, fresh(said.subList(1, said.size()), newest));
            }
            case ADD -> all.addAll(behind(all, place + 1, base.newest()), fresh(said, newest));
        }
        var text = new Articles(all);
        boolean fits =
                !all.isEmpty() && all.size() <= Articles.MOST && text.text().length() <= Articles.LONGEST;
        return fits ? new Merged.Done(text) : new Merged.TooMuch();
    }

    /** Behind what others added at the same place since this one was written: who comes later stands later. */
    private static int behind(List<Article> all, int place, int known) {
        int at = place;
        while (at < all.size() && all.get(at).key() > known) at++;
        return at;
    }

    private static List<Article> fresh(List<String> words, int newest) {
        var fresh = new ArrayList<Article>();
        int next = newest;
        for (var it : words) fresh.add(new Article(++next, it));
        return fresh;
    }
}
