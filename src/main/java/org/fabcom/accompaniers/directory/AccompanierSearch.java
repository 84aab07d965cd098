package org.fabcom.accompaniers.directory;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Those of the directory in the search of the whole site. */
@Component
@Order(30)
record AccompanierSearch(Directory directory, DirectoryAsked asking, Accompaniment accompaniment)
        implements SearchSource {

    @Override
    public String label() {
        return "accompaniers.nav";
    }

    @Override
    public boolean people() {
        return true;
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var words = asking.words(query);
        if (words.isEmpty()) return new Hits(List.of(), 0, Accompanier.PATH);
        var asked = new DirectoryQuestion(words, DirectoryQuestion.Where.ANYWHERE, Map.of());
        var today = accompaniment.today();
        var hits = directory.rows(asked, today, 0, most).stream()
                .map(it -> new Hit(it.url(), it.name(), page.t("accompaniers.kind." + it.kind())))
                .toList();
        long total = hits.size() < most ? hits.size() : directory.total(asked, today);
        return new Hits(
                hits, total, Address.of(Accompanier.PATH).with("q", query).toString());
    }
}
