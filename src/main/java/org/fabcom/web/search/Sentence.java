package org.fabcom.web.search;

import module java.base;
import org.fabcom.kernel.Fold;

/**
 * What a sentence asks for: « aide pour whatsapp » asks for help and for WhatsApp. Words that only join are left out, what a
 * hyphen joins stays one.
 *
 * @param terms in the order of the sentence
 */
record Sentence(List<Term> terms) {

    private static final int MOST = 6;

    /** What people say who ask for somebody. */
    private static final List<String> HELP = List.of("permanence", "mediateur");

    private static final Set<String> WEAK = Fold.listed("search/weak-words.txt");

    /**
     * @param spellings as it was typed first, then its synonyms
     * @param weak what is to be done with a thing, beside the thing
     */
    record Term(List<String> spellings, boolean weak) {

        boolean help() {
            return HELP.stream().anyMatch(spellings::contains);
        }

        String typed() {
            return spellings.getFirst();
        }
    }

    static Sentence of(String text, List<List<String>> synonyms) {
        return of(text, Synonyms.Known.of(synonyms));
    }

    static Sentence of(String text, Synonyms.Known known) {
        var synonyms = known.groups();
        var left = " " + Fold.words(text) + " ";
        var typed = new ArrayList<String>();
        for (var it : phrases(text, known.phrases())) {
            if (!left.contains(" " + it + " ")) continue;
            left = left.replace(" " + it + " ", " ");
            typed.add(it);
        }
        var rest = Fold.telling(left);
        if (typed.isEmpty() || rest.stream().anyMatch(Fold::tells)) typed.addAll(rest);
        var order = " " + Fold.words(text) + " ";
        return weighed(typed.stream()
                .sorted(Comparator.comparingInt(it -> order.indexOf(" " + it + " ")))
                .limit(MOST)
                .map(it -> spellings(it, synonyms))
                .toList());
    }

    /** Weak words alone are all there is. */
    private static Sentence weighed(List<List<String>> terms) {
        boolean things = terms.stream().anyMatch(it -> !WEAK.contains(it.getFirst()));
        return new Sentence(terms.stream()
                .map(it -> new Term(it, things && WEAK.contains(it.getFirst())))
                .toList());
    }

    /** Of several words: those that a group knows, and those that a hyphen joins. */
    private static List<String> phrases(String text, List<String> known) {
        if (!text.contains("-")) return known;
        var phrases = new LinkedHashSet<>(known);
        Arrays.stream(text.split("\\s+"))
                .filter(it -> it.contains("-"))
                .map(Fold::words)
                .filter(it -> it.contains(" "))
                .forEach(phrases::add);
        return List.copyOf(phrases);
    }

    private static List<String> spellings(String typed, List<List<String>> synonyms) {
        var all = new LinkedHashSet<String>();
        all.add(typed);
        synonyms.stream().filter(it -> it.contains(typed)).forEach(all::addAll);
        return List.copyOf(all);
    }

    /** All of it, to be found together. */
    String whole() {
        return terms.stream().map(Term::typed).collect(Collectors.joining(" "));
    }

    boolean help() {
        return terms.stream().anyMatch(Term::help);
    }

    /** Nothing but somebody is asked for. */
    boolean helpAlone() {
        return !terms.isEmpty() && terms.stream().allMatch(Term::help);
    }

    /** The same for who finds things and not people: without the words that ask for help, unless there is nothing else. */
    Sentence ofThings() {
        var things = terms.stream().filter(it -> !it.help()).toList();
        return things.isEmpty()
                ? this
                : weighed(things.stream().map(Term::spellings).toList());
    }

    /** One word with no other name: nothing to put together. */
    boolean plain() {
        return terms.size() == 1 && terms.getFirst().spellings().size() == 1;
    }
}
