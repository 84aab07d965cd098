package org.fabcom.web.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.SearchSource.Hit;
import org.fabcom.web.SearchSource.Hits;
import org.fabcom.web.search.Sentence.Term;

/** What one room has of a sentence: first what says all of it, then what says most of it. */
final class Findings {

    private static final int MOST_SPELLINGS = 4;

    private final SearchSource source;
    private final int most;
    private final Page page;
    private final Map<String, Hit> hits = new LinkedHashMap<>();
    private final Map<String, Set<Term>> terms = new LinkedHashMap<>();
    private final Map<Term, Long> totals = new HashMap<>();

    private Findings(SearchSource source, int most, Page page) {
        this.source = source;
        this.most = most;
        this.page = page;
    }

    /**
     * @param said the sentence's terms that the best of them says
     * @param totals how many things here say each term
     */
    record Found(Hits hits, Set<Term> said, Map<Term, Long> totals) {

        int terms() {
            return said.size();
        }
    }

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
            return new Found(whole, whole.total() > 0 ? Set.copyOf(all) : Set.of(), totals);
        }
        for (var term : all) for (var it : whole.first()) note(it, term);
        var widest = whole;
        for (var term : all) {
            var best = spelt(term);
            totals.put(term, best.total());
            if (whole.total() == 0 && best.total() > 0 && (widest.total() == 0 || best.total() < widest.total()))
                widest = best;
        }
        var first = ranked();
        Set<Term> said = first.isEmpty() ? Set.of() : said(first.getFirst());
        return new Found(new Hits(first, Math.max(widest.total(), first.size()), widest.allUrl()), said, totals);
    }

    /** Other names are tried as long as the word itself finds little. Gives what the best of them found. */
    private Hits spelt(Term term) {
        var best = new Hits(List.of(), 0, "");
        int found = 0;
        for (var spelling : term.spellings().stream().limit(MOST_SPELLINGS).toList()) {
            if (found >= most) break;
            var hits = source.search(spelling, most, page);
            hits.first().forEach(it -> note(it, term));
            found += hits.first().size();
            if (best.total() == 0) best = hits;
        }
        return best;
    }

    private void note(Hit it, Term term) {
        hits.putIfAbsent(it.url(), it);
        terms.computeIfAbsent(it.url(), url -> new HashSet<>()).add(term);
    }

    private Set<Term> said(Hit it) {
        return terms.getOrDefault(it.url(), Set.of());
    }

    private double told(Hit it) {
        return said(it).stream()
                .mapToDouble(term -> weight(totals.getOrDefault(term, 0L)))
                .sum();
    }

    /** Those of most terms first, then those of the rarer; among these the order in which the room found them. */
    private List<Hit> ranked() {
        return hits.values().stream()
                .sorted(Comparator.comparingInt((Hit it) -> -said(it).size()).thenComparingDouble(it -> -told(it)))
                .limit(most)
                .toList();
    }
}
