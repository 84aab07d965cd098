package org.fabcom.places.listing;

import org.fabcom.places.directory.Place;
import org.fabcom.places.standard.Field;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Places, in the search of the whole site. */
@Component
@Order(25)
record PlaceSearch(FoundPlaces found) implements SearchSource {

    @Override
    public String label() {
        return "directory.nav";
    }

    @Override
    public boolean people() {
        return true;
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var wanted = new PlacesQuery(query, 0, null, null);
        var first = found.lines(wanted, 0, most).stream().map(PlaceSearch::hit).toList();
        long total = first.size() < most ? first.size() : found.tally(wanted).total();
        return new Hits(first, total, PlaceEntries.PATH + "?q=" + Address.encode(query));
    }

    private static Hit hit(FoundPlaces.Line it) {
        var street = it.facts().text(Field.ADDRESS);
        var town = it.facts().town();
        return new Hit(Place.path(it.id()), it.facts().name(), street.isEmpty() ? town : street + ", " + town);
    }
}
