package org.fabcom.accompaniment.accompaniers.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fabcom.accompaniment.Accompaniment;
import org.fabcom.accompaniment.accompaniers.Accompanier;
import org.fabcom.accompaniment.accompaniers.Vocabulary;
import org.fabcom.kernel.Fold;
import org.fabcom.places.Communes;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;

/** Those of the directory in the search of the whole site. */
@Component
class AccompanierSearch implements SearchSource {

    private final Directory directory;
    private final Vocabulary vocabulary;
    private final Communes communes;
    private final Accompaniment accompaniment;

    AccompanierSearch(Directory directory, Vocabulary vocabulary, Communes communes, Accompaniment accompaniment) {
        this.directory = directory;
        this.vocabulary = vocabulary;
        this.communes = communes;
        this.accompaniment = accompaniment;
    }

    @Override
    public String label() {
        return "accompaniers.nav";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String room() {
        return "accompaniment";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var words = Fold.words(query);
        if (words.isEmpty()) return new Hits(List.of(), 0, Accompanier.PATH);
        var all = directory.all(accompaniment.today(), vocabulary.skillNames());
        var asked = new Finding.Asked(Arrays.asList(words.split(" ")), Finding.Where.ANYWHERE, Map.of());
        var found = new Finding(all, asked, communes::distance).found();
        var hits = found.stream()
                .limit(most)
                .map(Finding.Found::entry)
                .map(it -> new Hit(it.url(), it.name(), page.t("accompaniers.kind." + it.kind())))
                .toList();
        return new Hits(
                hits,
                found.size(),
                Address.of(Accompanier.PATH).with("q", query).toString());
    }
}
