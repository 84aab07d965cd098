package org.fabcom.web.search;

import module java.base;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.access.Switches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One search over all open rooms. */
@Controller
record SearchPages(List<SearchSource> sources, Optional<Rooms> rooms, Synonyms synonyms, SharedAnswers shared) {

    private static final int FIRST = 5;
    private static final int FEW = 2;
    /** What says less than this part of what the best says is noise. */
    private static final double WEAK = 0.5;

    /** What tells the same but for a rounding stands in the order of the rooms. */
    private static final double FINE = 1e6;

    @GetMapping("/recherche")
    @Access(Access.Level.PUBLIC)
    ModelAndView search(@RequestParam(defaultValue = "") String q, Page page) {
        var query = Plain.cut(q.strip(), 200);
        return page.show("web/search", new SearchView(query, query.isEmpty() ? List.of() : found(query, page)));
    }

    private List<SearchView.Group> found(String query, Page page) {
        return shared.during(() -> Stream.concat(help(query, page).stream(), groups(query, page).stream())
                .toList());
    }

    /** Where to ask somebody, for who tells a trouble. */
    private Optional<SearchView.Group> help(String query, Page page) {
        var pages = Troubles.pages(query).stream()
                .flatMap(url -> sources.stream()
                        .flatMap(it -> it.page(url, page).stream())
                        .limit(1))
                .toList();
        return pages.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchView.Group(
                        page.t("web.search.trouble"), new SearchSource.Hits(pages, pages.size(), "")));
    }

    /** Of a room that says less of the sentence than another. */
    private static SearchSource.Hits few(SearchSource.Hits hits) {
        return new SearchSource.Hits(hits.first().stream().limit(FEW).toList(), hits.total(), hits.allUrl());
    }

    private static String room(SearchSource it) {
        return Switches.read().of(it.getClass());
    }

    private record Answer(SearchSource source, Findings.Found found) {}

    /** Rooms whose best says most of the sentence first, rare words weighing more; those that only say a common word not at all. */
    private List<SearchView.Group> groups(String query, Page page) {
        var sentence = Sentence.of(query, synonyms.known());
        if (sentence.terms().isEmpty()) return List.of();
        var found = sources.stream()
                .filter(it -> rooms.isEmpty() || rooms.get().open(room(it)))
                .filter(it -> !sentence.helpAlone() || it.people() || room(it).equals("web"))
                .map(it -> new Answer(it, Findings.of(it, it.people() ? sentence : sentence.ofThings(), FIRST, page)))
                .filter(it -> it.found().hits().total() > 0)
                .toList();
        var totals = new HashMap<Sentence.Term, Long>();
        for (var it : found) it.found().totals().forEach((term, total) -> totals.merge(term, total, Long::sum));
        ToDoubleFunction<Answer> told =
                it -> Math.rint(FINE * Findings.told(it.found().said(), totals));
        double best = found.stream().mapToDouble(told).max().orElse(0);
        return found.stream()
                .filter(it -> asked(sentence, it) || told.applyAsDouble(it) >= best * WEAK)
                .sorted(Comparator.<Answer>comparingInt(it -> rank(sentence, it))
                        .thenComparing(it -> -told.applyAsDouble(it)))
                .map(it -> new SearchView.Group(
                        page.t(it.source().label()),
                        told.applyAsDouble(it) >= best
                                ? it.found().hits()
                                : few(it.found().hits())))
                .toList();
    }

    /** What says the thing itself before what only says that it helps; of both, people first where help is asked for. */
    private static int rank(Sentence sentence, Answer it) {
        boolean says =
                sentence.helpAlone() || it.found().said().keySet().stream().anyMatch(term -> !term.help());
        return (says ? 0 : 2) + (asked(sentence, it) ? 0 : 1);
    }

    private static boolean asked(Sentence sentence, Answer it) {
        return sentence.help() && it.source().people();
    }
}
