package org.fabcom.web.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.SearchSource.Hit;
import org.fabcom.web.SearchSource.Hits;

/** What one room has of a sentence: first what says all of it, then what says most of it. */
final class Findings {

    private static final int MOST_SPELLINGS = 4;

    private final SearchSource source;
    private final int most;
    private final Page page;
    private final Map<String, Hit> hits = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> terms = new LinkedHashMap<>();

    private Findings(SearchSource source, int most, Page page) {
        this.source = source;
        this.most = most;
        this.page = page;
    }

    /** @param terms how many of the sentence's terms the best of them says */
    record Found(Hits hits, int terms) {}

    static Found of(SearchSource source, Sentence sentence, int most, Page page) {
        return new Findings(source, most, page).find(sentence);
    }

    private Found find(Sentence sentence) {
        var whole = source.search(sentence.whole(), most, page);
        int all = sentence.terms().size();
        if (sentence.plain() || whole.first().size() >= most) return new Found(whole, whole.total() > 0 ? all : 0);
        for (int term = 0; term < all; term++) for (var it : whole.first()) note(it, term);
        var widest = whole;
        for (int term = 0; term < all; term++) {
            var best = spelt(sentence.terms().get(term), term);
            if (whole.total() == 0 && best.total() > 0 && (widest.total() == 0 || best.total() < widest.total()))
                widest = best;
        }
        var first = ranked();
        int said = first.isEmpty() ? 0 : said(first.getFirst());
        return new Found(new Hits(first, Math.max(widest.total(), first.size()), widest.allUrl()), said);
    }

    /** Other names are tried as long as the word itself finds little. Gives what the best of them found. */
    private Hits spelt(Sentence.Term term, int n) {
        var best = new Hits(List.of(), 0, "");
        int found = 0;
        for (var spelling : term.spellings().stream().limit(MOST_SPELLINGS).toList()) {
            if (found >= most) break;
            var hits = source.search(spelling, most, page);
            hits.first().forEach(it -> note(it, n));
            found += hits.first().size();
            if (best.total() == 0) best = hits;
        }
        return best;
    }

    private void note(Hit it, int term) {
        hits.putIfAbsent(it.url(), it);
        terms.computeIfAbsent(it.url(), url -> new HashSet<>()).add(term);
    }

    private int said(Hit it) {
        return terms.getOrDefault(it.url(), Set.of()).size();
    }

    /** Those of most terms first; among these the order in which the room found them. */
    private List<Hit> ranked() {
        return hits.values().stream()
                .sorted((a, b) -> said(b) - said(a))
                .limit(most)
                .toList();
    }
}
