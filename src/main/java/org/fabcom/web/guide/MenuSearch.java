package org.fabcom.web.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fabcom.kernel.Fold;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.access.Rooms;
import org.springframework.stereotype.Component;

/** The pages that the menus lead to, by their names, in the search of the whole site. */
@Component
class MenuSearch implements SearchSource {

    private static final int MOST = 2_000;

    private final List<NavigationEntry> entries;
    private final List<FoundPage> others;
    private final Optional<Rooms> rooms;
    private final Map<String, String> folded = new ConcurrentHashMap<>();

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
    public int order() {
        return 1;
    }

    @Override
    public String room() {
        return "web";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var words = Fold.telling(query);
        if (words.isEmpty()) return new Hits(List.of(), 0, Guide.PATH);
        var menu = menu(page).filter(it -> GuideSearch.says(folded(it.title()), words));
        var pages = others.stream()
                .filter(it -> open(it.room()))
                .filter(it -> GuideSearch.says(folded(page.t(it.label()) + " " + page.t(it.words())), words))
                .map(it -> new Hit(it.url(), page.t(it.label()), ""));
        var found = Stream.concat(pages, menu).limit(most).toList();
        return new Hits(found, found.size(), Guide.PATH);
    }

    /** Names of pages are few and the same at each search. */
    private String folded(String name) {
        if (folded.size() > MOST) folded.clear();
        return folded.computeIfAbsent(name, Fold::words);
    }

    private Stream<Hit> menu(Page page) {
        return entries.stream()
                .filter(it -> it.place() != NavigationEntry.Place.ORGANISATION)
                .filter(it -> it.visibleTo(page.visitor()) && open(it.room()))
                .map(it -> new Hit(it.url(), page.t(it.label(), it.labelArguments()), ""));
    }

    @Override
    public Optional<Hit> page(String url, Page page) {
        var pages = others.stream().filter(it -> open(it.room())).map(it -> new Hit(it.url(), page.t(it.label()), ""));
        return Stream.concat(pages, menu(page))
                .filter(it -> it.url().equals(url))
                .findFirst();
    }

    private boolean open(String room) {
        return rooms.isEmpty() || rooms.get().open(room);
    }
}
