package org.fabcom.web.guide;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.access.Rooms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages that the menus lead to, by their names, in the search of the whole site. */
@Component
@Order(1)
class MenuSearch implements SearchSource {

    private final List<NavigationEntry> entries;
    private final List<FoundPage> others;
    private final Optional<Rooms> rooms;
    /** Names of pages are the same at each search, but for those that say how much waits there. */
    private final Map<List<String>, String> folded = new ConcurrentHashMap<>();

    MenuSearch(List<NavigationEntry> entries, List<FoundPage> others, Optional<Rooms> rooms) {
        this.entries = entries;
        this.others = others;
        this.rooms = rooms;
    }

    @Override
    public String label() {
        return "web.search.pages";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var words = Fold.telling(query);
        if (words.isEmpty()) return new Hits(List.of(), 0, Guide.PATH);
        var menu = shown(page)
                .filter(it -> GuideSearch.says(folded(it, page), words))
                .map(it -> hit(it, page));
        var pages = others.stream()
                .filter(it -> open(it.room()))
                .filter(it -> GuideSearch.says(folded(it, page), words))
                .map(it -> new Hit(it.url(), page.t(it.label()), ""));
        var found = Stream.concat(pages, menu).limit(most).toList();
        return new Hits(found, found.size(), Guide.PATH);
    }

    private String folded(NavigationEntry it, Page page) {
        var with = it.labelArguments();
        return with.length > 0
                ? Fold.words(page.t(it.label(), with))
                : folded.computeIfAbsent(List.of(page.lang(), it.label()), key -> Fold.words(page.t(it.label())));
    }

    private String folded(FoundPage it, Page page) {
        return folded.computeIfAbsent(
                List.of(page.lang(), it.label(), it.words()),
                key -> Fold.words(page.t(it.label()) + " " + page.t(it.words())));
    }

    private Stream<NavigationEntry> shown(Page page) {
        return entries.stream()
                .filter(it -> it.place() != NavigationEntry.Place.ORGANISATION)
                .filter(it -> it.visibleTo(page.visitor()) && open(it.room()));
    }

    private static Hit hit(NavigationEntry it, Page page) {
        return new Hit(it.url(), page.t(it.label(), it.labelArguments()), "");
    }

    @Override
    public Optional<Hit> page(String url, Page page) {
        var pages = others.stream().filter(it -> open(it.room())).map(it -> new Hit(it.url(), page.t(it.label()), ""));
        return Stream.concat(pages, shown(page).map(it -> hit(it, page)))
                .filter(it -> it.url().equals(url))
                .findFirst();
    }

    private boolean open(String room) {
        return rooms.isEmpty() || rooms.get().open(room);
    }
}
