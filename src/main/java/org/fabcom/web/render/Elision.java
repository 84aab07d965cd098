package org.fabcom.web.render;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * French contracts « de », « à » and « que » with the name that follows: « des Jardins », « au SEL », « d’Épernay »,
 * « qu’Odile ». Names are marked before they are put into a sentence, so that only what joins them to it changes. Whether an h
 * is aspirated no rule says: it stays as it is.
 */
final class Elision {

    private static final char MARK = '\uE000';
    private static final String VOWELS = "aàâäæeéèêëiîïoôöœuùûüAÀÂÄÆEÉÈÊËIÎÏOÔÖŒUÙÛÜ";
    private static final Pattern ARTICLE =
            Pattern.compile("(?<![\\p{L}’'-])([Dd]e|[ÀàAa]|jusqu’à|Jusqu’à) " + MARK + "([Ll]es?) ");
    private static final Pattern VOWEL = Pattern.compile("(?<![\\p{L}’'-])([Dd]|(?:[Ll]ors|[Pp]uis)?[Qq]u)e " + MARK + "(?=[" + VOWELS + "])");

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
        return VOWELS.indexOf(name.charAt(0)) >= 0 || name.regionMatches(true, 0, "le ", 0, 3) || name.regionMatches(true, 0, "les ", 0, 4);
    }

    static String joined(String sentence) {
        if (sentence.indexOf(MARK) < 0) return sentence;
        var contracted = ARTICLE.matcher(sentence).replaceAll(it -> contracted(it.group(1), it.group(2)) + " ");
        return VOWEL.matcher(contracted).replaceAll("$1’").replace(String.valueOf(MARK), "");
    }

    private static String contracted(String word, String article) {
        boolean many = article.length() == 3;
        var last = Character.toLowerCase(word.charAt(word.length() - 1));
        if (last == 'e') return word.charAt(0) + (many ? "es" : "u");
        var begin = word.substring(0, word.length() - 1);
        var joint = many ? "aux" : "au";
        return begin.isEmpty() && Character.isUpperCase(word.charAt(0)) ? "A" + joint.substring(1) : begin + joint;
    }
}
