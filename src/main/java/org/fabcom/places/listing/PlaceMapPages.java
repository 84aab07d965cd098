package org.fabcom.places.listing;

import org.fabcom.places.Communes;
import org.fabcom.places.TownMap;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the places of a list lie: a dot for each commune, drawn here, without asking anybody for a map; the list beside it. */
@Controller
record PlaceMapPages(FoundPlaces found, PlacesAsked asking, Communes communes) {

    private static final String PATH = PlaceEntries.MAP;

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView map(Address address, Form form, Page page) {
        var wanted = asking.of(address, form).wanted();
        var list = address.with("page", null).at(PlaceEntries.PATH);
        var towns = found.towns(wanted).stream().map(it -> town(it, list, page)).toList();
        return page.show(
                "places/map", new PlaceMapView(TownMap.of(towns, address), found.unplaced(wanted), list.toString()));
    }

    /** Near a commune of which nobody knows where it lies, nothing is found: no link leads there. */
    private TownMap.Town town(FoundPlaces.Town it, Address list, Page page) {
        var point = communes.point(it.code()).orElse(null);
        var near = list.with(PlacesAsked.NEAR, it.code())
                .with(PlacesAsked.NEAR + "-nom", it.name())
                .with(PlacesAsked.RADIUS, "5");
        return new TownMap.Town(
                point,
                it.name(),
                it.places(),
                page.t("directory.map.dot", it.name(), it.places()),
                point == null ? "" : near.toString());
    }
}
