package org.fabcom.web.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabcom.kernel.Fold;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.access.Rooms;
import org.springframework.stereotype.Component;

/** In the search of the whole site: the pages that the menus lead to, by their names, and those of the guide, by their words. */
@Component
class GuideSearch implements SearchSource {

    private final Guide guide;
    private final List<NavigationEntry> entries;
    private final Optional<Rooms> rooms;

    GuideSearch(Guide guide, List<NavigationEntry> entries, Optional<Rooms> rooms) {
        this.guide = guide;
        this.entries = entries;
        this.rooms = rooms;
    }

    @Override
    public String label() {
        return "web.search.pages";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String room() {
        return "web";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var words = Fold.telling(query);
        if (words.isEmpty()) return new Hits(List.of(), 0, Guide.PATH);
        var all = Stream.concat(menu(words, page), told(words)).toList();
        return new Hits(all.stream().limit(most).toList(), Math.min(all.size(), most), Guide.PATH);
    }

    private Stream<Hit> menu(List<String> words, Page page) {
        return entries.stream()
                .filter(it -> it.place() != NavigationEntry.Place.ORGANISATION)
                .filter(it -> it.visibleTo(page.visitor()))
                .filter(it -> rooms.isEmpty() || rooms.get().open(it.room()))
                .map(it -> new Hit(it.url(), page.t(it.label(), it.labelArguments()), ""))
                .filter(it -> says(Fold.words(it.title()), words));
    }

    /** Pages whose heading has the words before those whose text has them. */
    private Stream<Hit> told(List<String> words) {
        record Told(Guide.Chapter chapter, boolean named) {}
        return Guide.PAGES.stream()
                .filter(it -> !it.equals("index"))
                .flatMap(it -> guide.chapter(it).stream())
                .filter(it -> says(it.folded(), words))
                .map(it -> new Told(it, says(Fold.words(it.title()), words)))
                .sorted(Comparator.comparing(it -> !it.named()))
                .map(it -> new Hit(
                        Guide.PATH + "/" + it.chapter().name(),
                        it.chapter().title(),
                        it.chapter().section(words)));
    }

    private static boolean says(String folded, List<String> words) {
        var text = " " + folded;
        return words.stream().allMatch(it -> text.contains(" " + it));
    }
}
