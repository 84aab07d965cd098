package org.fabcom.market.listing;

import org.fabcom.market.Standing;
import org.fabcom.market.display.Shelf;
import org.fabcom.market.display.Wanted;
import org.fabcom.market.posts.Publishing;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers and wants in the search of the whole site: what the visitor may see, and no other (E18). */
@Component
@Order(40)
record MarketSearch(Shelf shelf, PostLines lines, Standing standing, Publishing publishing) implements SearchSource {

    @Override
    public String label() {
        return "market.title";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var wanted = Wanted.everything(standing.of(page.visitor()), publishing.today())
                .saying(query);
        var first = shelf.search(wanted, 0, most);
        var hits = lines.of(first, null, page).stream()
                .map(it -> new Hit(it.url(), it.title(), it.kind() + " · " + it.price() + " · " + it.category()))
                .toList();
        return new Hits(
                hits,
                first.size() < most ? first.size() : shelf.count(wanted),
                Address.of(PlacePages.PATH).with("q", query).toString());
    }
}
