package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.commons.publishing.Found.Kind;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;

/**
 * Proposes what may point to somebody: addresses, telephones, numbers of companies, names and places that this instance knows,
 * and words with a capital that no tool bears: in the middle of a sentence all of them, where one opens all but ordinary words. It
 * finds too much rather than too little: a person decides. Pure.
 */
final class Detector {

    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    Kind.EMAIL,
                    Pattern.compile(
                            "(?<![\\w.+-])[\\w.+-]++\\s?(?:@|\\[at]|\\(at\\)|\\barobase\\b)\\s?[\\w-]+[\\w.-]*",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)),
            new Shape(
                    Kind.URL,
                    Pattern.compile(
                            "(?:https?://|www\\.)\\S+|\\b[\\w-]+(?:\\.[\\w-]+){0,20}\\.(?:fr|com|org|net|eu|coop|example|io|info|asso|bzh|corsica|re)\\b(?:/\\S*)?",
                            Pattern.CASE_INSENSITIVE)),
            new Shape(
                    Kind.PHONE,
                    Pattern.compile(
                            "(?:\\+\\s?33|0033|\\+\\s?(?:262|590|594|596|508|681|687|689))[\\s.()\\u00a0\\u202f-]*\\d(?:[\\s.()\\u00a0\\u202f-]*\\d){7,8}|(?<!\\d)0[1-9](?:[\\s.\\u00a0\\u202f-]?\\d{2}){4}(?!\\d)")),
            new Shape(
                    Kind.NUMBER,
                    Pattern.compile(
                            "(?<!\\d)\\d{3}[\\s\\u00a0\\u202f]?\\d{3}[\\s\\u00a0\\u202f]?\\d{3}(?:[\\s\\u00a0\\u202f]?\\d{5})?(?!\\d)|\\bW\\d[\\dA-Z]\\d{7}\\b|\\bFR\\d{2}(?:\\s?[\\dA-Z]{4}){5}\\s?[\\dA-Z]{0,3}\\b")));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{Nd}]*");
    private static final int AROUND = 40;

    /** Announce a name and are none. */
    private static final Set<String> TITLES = Set.of("mme", "mlle", "mr", "dr", "pr", "me");

    private final Set<String> names;
    private final List<String> phrases;
    private final Set<String> places;
    private final Set<String> tools;
    private final Set<String> ordinary;

    private record Shape(Kind kind, Pattern pattern) {}

    private record Span(Kind kind, int start, int end) {}

    /**
     * @param names words of names of people and organisations
     * @param phrases whole names of organisations, of several words
     * @param places names of communes
     * @param tools what is no name although it has a capital
     * @param ordinary words of the language, folded: a sentence may open with one
     */
    Detector(Set<String> names, Set<String> phrases, Set<String> places, Set<String> tools, Set<String> ordinary) {
        this.names = names.stream().map(Fold::key).collect(Collectors.toUnmodifiableSet());
        this.phrases = phrases.stream().filter(it -> !it.isBlank()).toList();
        this.places = places.stream().map(Fold::key).collect(Collectors.toUnmodifiableSet());
        this.ordinary = ordinary;
        this.tools =
                tools.stream().flatMap(it -> words(it).stream()).map(Fold::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The words of a text. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(it -> it.group()).toList();
    }

    /** A text whose mails, sites and numbers are blank: names in them are no words. */
    static String withoutAddresses(String text) {
        var rest = text;
        for (var shape : SHAPES) rest = shape.pattern().matcher(rest).replaceAll(" ");
        return rest;
    }

    /** What is found in one text, in the order of the text. */
    List<Found> in(String text) {
        var spans = new ArrayList<Span>();
        for (var shape : SHAPES)
            shape.pattern().matcher(text).results().forEach(it -> add(spans, shape.kind(), it.start(), it.end()));
        for (var phrase : phrases)
            Pattern.compile(Pattern.quote(phrase), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .results()
                    .forEach(it -> add(spans, Kind.NAME, it.start(), it.end()));
        WORD.matcher(text).results().forEach(it -> word(spans, text, it.start(), it.end()));
        return spans.stream()
                .sorted(Comparator.comparingInt(Span::start))
                .map(it -> found(it, text))
                .distinct()
                .toList();
    }

    private void word(List<Span> spans, String text, int start, int end) {
        var word = text.substring(start, end);
        var key = Fold.key(word);
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        if (names.contains(key) && key.length() > 2) add(spans, Kind.NAME, start, end);
        else if (capital && places.contains(key)) add(spans, Kind.PLACE, start, end);
        else if (capital && word.length() > 1 && !tools.contains(key) && !TITLES.contains(key)) {
            if (!ordinary.contains(key) || !opens(text, start)) add(spans, Kind.PERHAPS, start, end);
        }
    }

    /** A sentence opens here, where everything has a capital. */
    private static boolean opens(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || "«\"“(’'—–-•".indexOf(c) >= 0) continue;
            return ".!?:;…".indexOf(c) >= 0;
        }
        return true;
    }

    private static void add(List<Span> spans, Kind kind, int start, int end) {
        if (spans.stream().noneMatch(it -> start < it.end() && it.start() < end)) spans.add(new Span(kind, start, end));
    }

    private static Found found(Span it, String text) {
        var words = text.substring(it.start(), it.end());
        int from = Math.max(0, it.start() - AROUND);
        int to = Math.min(text.length(), it.end() + AROUND);
        var context = (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
        var key = Ids.named(it.kind() + "\n" + words + "\n" + text);
        return new Found(it.kind(), words, context, key.toString());
    }

    /** The text with these words gone; a dash in brackets stands for them. */
    static String without(String text, String words, String instead) {
        return text.replace(words, instead);
    }
}
