package org.fabcom.places.listing;

import java.util.ArrayList;
import org.fabcom.places.Communes;
import org.fabcom.places.DotMap;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the places of a list lie: a dot for each commune, drawn here, without asking anybody for a map; the list beside it. */
@Controller
final class PlaceMapPages {

    static final String PATH = "/lieux/carte";
    private static final int MOST = 300;

    private final Found found;
    private final Asking asking;
    private final Communes communes;

    PlaceMapPages(Found found, Asking asking, Communes communes) {
        this.found = found;
        this.asking = asking;
        this.communes = communes;
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView map(Address address, Form form, Page page) {
        var wanted = asking.of(address, form).wanted();
        var list = address.at(PlaceListPages.PATH);
        var spots = new ArrayList<DotMap.Spot>();
        for (var it : found.towns(wanted, MOST))
            communes.point(it.code()).ifPresent(point -> spots.add(spot(it, point, list, page)));
        return page.show("places/map", new PlaceMapView(DotMap.of(spots), found.unplaced(wanted), list.toString()));
    }

    private static DotMap.Spot spot(Found.Town it, Communes.Point point, Address list, Page page) {
        return new DotMap.Spot(
                point,
                it.name(),
                it.places(),
                page.t("directory.map.dot", it.name(), it.places()),
                list.with(Asking.NEAR, it.code())
                        .with(Asking.NEAR + "-nom", it.name())
                        .with(Asking.RADIUS, "5")
                        .toString());
    }
}
