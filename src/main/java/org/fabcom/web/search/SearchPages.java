package org.fabcom.web.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.access.Rooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One search over all open rooms. */
@Controller
final class SearchPages {

    private static final int FIRST = 5;
    private static final int FEW = 2;

    private final List<SearchSource> sources;
    private final Optional<Rooms> rooms;
    private final Synonyms synonyms;

    SearchPages(List<SearchSource> sources, Optional<Rooms> rooms, Synonyms synonyms) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
        this.rooms = rooms;
        this.synonyms = synonyms;
    }

    @GetMapping("/recherche")
    @Access(Access.Level.PUBLIC)
    ModelAndView search(@RequestParam(defaultValue = "") String q, Page page) {
        var query = q.strip();
        if (query.length() > 200) query = query.substring(0, 200);
        return page.show("web/search", new SearchView(query, query.isEmpty() ? List.of() : groups(query, page)));
    }

    /** Of a room that says less of the sentence than another. */
    private static SearchSource.Hits few(SearchSource.Hits hits) {
        return new SearchSource.Hits(hits.first().stream().limit(FEW).toList(), hits.total(), hits.allUrl());
    }

    /** The rooms that say most of the sentence first. */
    private List<SearchView.Group> groups(String query, Page page) {
        var sentence = Sentence.of(query, synonyms.groups());
        if (sentence.terms().isEmpty()) return List.of();
        record Room(SearchSource source, Findings.Found found) {}
        var found = sources.stream()
                .filter(it -> rooms.isEmpty() || rooms.get().open(it.room()))
                .map(it -> new Room(it, Findings.of(it, it.people() ? sentence : sentence.ofThings(), FIRST, page)))
                .filter(it -> it.found().hits().total() > 0)
                .sorted(Comparator.<Room, Boolean>comparing(
                                it -> !(sentence.help() && it.source().people()))
                        .thenComparing(it -> -it.found().terms()))
                .toList();
        int best = found.stream().mapToInt(it -> it.found().terms()).max().orElse(0);
        return found.stream()
                .map(it -> new SearchView.Group(
                        page.t(it.source().label()),
                        it.found().terms() == best
                                ? it.found().hits()
                                : few(it.found().hits())))
                .toList();
    }
}
