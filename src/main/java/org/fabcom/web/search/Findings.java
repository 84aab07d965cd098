package org.fabcom.web.search;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.SearchSource.Hit;
import org.fabcom.web.SearchSource.Hits;
import org.fabcom.web.search.Sentence.Term;

/**
 * What one room has of a sentence: first what says all of it, then what says most of it. What says a term by one of its other
 * names says it half, and only where that name stands there as a word: « chat » is no beginning of « Château ».
 */
final class Findings {

    private static final int MOST_SPELLINGS = 4;
    private static final double BY_ANOTHER_NAME = 0.5;
    private static final double IN_PASSING = 0.5;
    private static final double OF_A_WEAK_WORD = 0.25;
    /** From here on what only begins like a name is that name: « permanences », « newsletters ». */
    private static final int LONG = 7;

    private final SearchSource source;
    private final int most;
    private final Page page;
    private final Map<String, Hit> hits = new LinkedHashMap<>();
    private final Map<String, Map<Term, Double>> terms = new LinkedHashMap<>();
    private final Map<Term, Long> totals = new HashMap<>();

    private Findings(SearchSource source, int most, Page page) {
        this.source = source;
        this.most = most;
        this.page = page;
    }

    /**
     * @param said the sentence's terms that the best of them says, and how well
     * @param totals how many things here say each term
     */
    record Found(Hits hits, Map<Term, Double> said, Map<Term, Long> totals) {}

    /** What many things say tells little. */
    static double weight(long total) {
        return 1 / Math.log(2.0 + total);
    }

    static Found of(SearchSource source, Sentence sentence, int most, Page page) {
        return new Findings(source, most, page).find(sentence);
    }

    private Found find(Sentence sentence) {
        var whole = source.search(sentence.whole(), most, page);
        var all = sentence.terms();
        if (sentence.plain() || whole.first().size() >= most) {
            all.forEach(it -> totals.put(it, whole.total()));
            return new Found(
                    whole,
                    whole.total() > 0 ? all.stream().collect(Collectors.toMap(it -> it, it -> 1.0)) : Map.of(),
                    totals);
        }
        for (var term : all) for (var it : whole.first()) note(it, term, 1);
        var widest = whole;
        for (var term : all) {
            var best = spelt(term);
            totals.put(term, best.total());
            if (whole.total() == 0 && best.total() > 0 && (widest.total() == 0 || best.total() < widest.total()))
                widest = best;
        }
        var first = ranked();
        Map<Term, Double> said = first.isEmpty() ? Map.of() : said(first.getFirst());
        return new Found(new Hits(first, Math.max(widest.total(), first.size()), widest.allUrl()), said, totals);
    }

    /** Other names are tried as long as the word itself finds little. Gives what the best of them found. */
    private Hits spelt(Term term) {
        var best = new Hits(List.of(), 0, "");
        int found = 0;
        for (var spelling : term.spellings().stream().limit(MOST_SPELLINGS).toList()) {
            if (found >= most) break;
            boolean typed = spelling.equals(term.typed());
            var hits = source.search(spelling, most, page);
            var meant = hits.first().stream()
                    .filter(it -> typed || says(it, spelling))
                    .toList();
            meant.forEach(it -> note(it, term, typed ? 1 : BY_ANOTHER_NAME));
            found += meant.size();
            if (best.total() == 0 && !meant.isEmpty())
                best = meant.size() == hits.first().size() ? hits : new Hits(meant, meant.size(), hits.allUrl());
        }
        return best;
    }

    /** The name is there as a word, or it is one of several words, or so long that nothing else begins like it. */
    private static boolean says(Hit it, String spelling) {
        var text = " " + Fold.words(it.title() + " " + it.line()) + " ";
        return spelling.length() >= LONG
                || List.of("", "s", "x").stream().anyMatch(end -> text.contains(" " + spelling + end + " "));
    }

    private static boolean named(Hit it, Term term) {
        var name = " " + Fold.words(it.title());
        return term.spellings().stream().anyMatch(spelling -> name.contains(" " + spelling));
    }

    private void note(Hit it, Term term, double well) {
        hits.putIfAbsent(it.url(), it);
        double so = source.texts() && !named(it, term) ? well * IN_PASSING : well;
        terms.computeIfAbsent(it.url(), url -> new HashMap<>()).merge(term, so, Math::max);
    }

    private Map<Term, Double> said(Hit it) {
        return terms.getOrDefault(it.url(), Map.of());
    }

    private double told(Hit it) {
        return told(said(it), totals);
    }

    /** How much it tells to say these terms so well: rare ones more, weak ones nothing. */
    static double told(Map<Term, Double> said, Map<Term, Long> totals) {
        return said.entrySet().stream()
                .filter(it -> !it.getKey().weak())
                .mapToDouble(it -> it.getValue() * weight(totals.getOrDefault(it.getKey(), 0L)))
                .sum();
    }

    private static double well(Map<Term, Double> said) {
        return said.entrySet().stream()
                .mapToDouble(it -> it.getValue() * (it.getKey().weak() ? OF_A_WEAK_WORD : 1))
                .sum();
    }

    /** Those of most terms first, then those of the rarer; among these the order in which the room found them. */
    private List<Hit> ranked() {
        return hits.values().stream()
                .sorted(Comparator.comparingDouble((Hit it) -> -well(said(it))).thenComparingDouble(it -> -told(it)))
                .limit(most)
                .toList();
    }
}
