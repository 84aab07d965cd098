package org.fabcom.web.guide;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of the guide in the search of the whole site. */
@Component
@Order(90)
record GuideSearch(Guide guide) implements SearchSource {

    @Override
    public String label() {
        return "web.guide";
    }

    @Override
    public boolean texts() {
        return true;
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var words = Fold.telling(query);
        if (words.isEmpty()) return new Hits(List.of(), 0, Guide.PATH);
        var all = told(words, page.lang()).toList();
        return new Hits(all.stream().limit(most).toList(), Math.min(all.size(), most), Guide.PATH);
    }

    /** Pages whose heading has the words before those whose text has them. */
    private Stream<Hit> told(List<String> words, String language) {
        record Told(Guide.Chapter chapter, boolean named) {}
        return Guide.PAGES.stream()
                .filter(it -> !it.equals("index") && guide.open(it))
                .flatMap(it -> guide.chapter(it, language).stream())
                .filter(it -> it.says(words))
                .map(it -> new Told(it, says(Fold.words(it.title()), words)))
                .sorted(Comparator.comparing(it -> !it.named()))
                .map(it -> new Hit(
                        Guide.PATH + "/" + it.chapter().name(),
                        it.chapter().title(),
                        it.chapter().section(words)));
    }

    static boolean says(String folded, List<String> words) {
        return words.stream().allMatch(it -> folded.startsWith(it) || folded.contains(" " + it));
    }
}
