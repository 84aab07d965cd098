package org.fabcom.web.render;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.shipped.Shipped;
import org.jspecify.annotations.Nullable;

/**
 * French contracts « de », « à » and « que » with the name that follows: « des Jardins », « au SEL », « d’Épernay »,
 * « qu’Odile »; a name that begins with a common noun takes its article: « de la Chorale », « par le Foyer ». Names are
 * marked before they are put into a sentence, so that only what joins them to it changes. Whether an h is aspirated no rule
 * says: it stays as it is.
 */
final class Elision {

    private static final char MARK = '\uE000';
    private static final String VOWELS = "aàâäæeéèêëiîïoôöœuùûüAÀÂÄÆEÉÈÊËIÎÏOÔÖŒUÙÛÜ";
    private static final String ALONE = "(?<![\\p{L}’'-])";
    private static final Pattern NOUN = Pattern.compile(ALONE + "([Dd]e|[Àà]|[Pp]ar) " + MARK + "(\\p{L}+)");
    private static final Pattern ARTICLE = Pattern.compile(ALONE + "([Dd]e|[Àà]|[Jj]usqu’à) " + MARK + "([Ll]es?) ");
    private static final Pattern VOWEL =
            Pattern.compile(ALONE + "([Dd]|(?:[Ll]ors|[Pp]uis)?[Qq]u)e " + MARK + "(?=[" + VOWELS + "])");

    /** Folded nouns; true: feminine. */
    private static final Map<String, Boolean> NOUNS = nouns();

    private Elision() {}

    /** The arguments with their names marked; the same where there is none. */
    static Object[] marked(Object[] args) {
        Object @Nullable [] marked = null;
        for (int i = 0; i < args.length; i++) {
            if (!(args[i] instanceof String name) || !joins(name)) continue;
            if (marked == null) marked = args.clone();
            marked[i] = MARK + name;
        }
        return marked == null ? args : marked;
    }

    private static boolean joins(String name) {
        if (name.isEmpty()) return false;
        return vowel(name.charAt(0))
                || name.regionMatches(true, 0, "le ", 0, 3)
                || name.regionMatches(true, 0, "les ", 0, 4)
                || Character.isUpperCase(name.charAt(0)) && NOUNS.containsKey(Fold.words(first(name)));
    }

    private static String first(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }

    private static boolean vowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    static String joined(String sentence) {
        if (sentence.indexOf(MARK) < 0) return sentence;
        var named = NOUN.matcher(sentence).replaceAll(Elision::withArticle);
        var contracted = ARTICLE.matcher(named).replaceAll(it -> contracted(it.group(1), it.group(2)) + " ");
        return VOWEL.matcher(contracted).replaceAll("$1’").replace(String.valueOf(MARK), "");
    }

    private static String withArticle(MatchResult it) {
        var noun = it.group(2);
        var feminine = Character.isUpperCase(noun.charAt(0)) ? NOUNS.get(Fold.words(noun)) : null;
        if (feminine == null) return it.group();
        if (vowel(noun.charAt(0))) return it.group(1) + " l’" + noun;
        if (feminine) return it.group(1) + " la " + noun;
        return it.group(1).endsWith("ar") ? it.group(1) + " le " + noun : contracted(it.group(1), "le") + " " + noun;
    }

    private static String contracted(String word, String article) {
        boolean many = article.length() == 3;
        if (word.endsWith("e")) return word.charAt(0) + (many ? "es" : "u");
        var begin = word.substring(0, word.length() - 1);
        var joint = many ? "aux" : "au";
        return word.equals("À") ? "A" + joint.substring(1) : begin + joint;
    }

    /** The lines of {@code web/heads.txt}. */
    private static Map<String, Boolean> nouns() {
        var nouns = new HashMap<String, Boolean>();
        Shipped.lines("web/heads.txt")
                .map(it -> it.split(" "))
                .forEach(it -> Arrays.stream(it).skip(1).forEach(noun -> nouns.put(noun, it[0].equals("f"))));
        return Map.copyOf(nouns);
    }
}
