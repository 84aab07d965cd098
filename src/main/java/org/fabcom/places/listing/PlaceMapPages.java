package org.fabcom.places.listing;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.places.Communes;
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
    private static final int WIDTH = 1000;
    private static final int MARGIN = 40;

    private final Found found;
    private final Asking asking;
    private final Communes communes;

    PlaceMapPages(Found found, Asking asking, Communes communes) {
        this.found = found;
        this.asking = asking;
        this.communes = communes;
    }

    private record Spot(Found.Town town, Communes.Point point) {}

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView map(Address address, Form form, Page page) {
        var wanted = asking.of(address, form).wanted();
        var spots = new ArrayList<Spot>();
        for (var it : found.towns(wanted, MOST))
            communes.point(it.code()).ifPresent(point -> spots.add(new Spot(it, point)));
        var list = address.at(PlaceListPages.PATH);
        var dots = dots(spots, list, page);
        return page.show("places/map", new PlaceMapView(dots, height(spots), found.unplaced(wanted), list.toString()));
    }

    private static double narrowing(List<Spot> spots) {
        double middle =
                spots.stream().mapToInt(it -> it.point().latitude()).average().orElse(0) / 1000;
        return Math.cos(Math.toRadians(middle));
    }

    private static List<PlaceMapView.DotView> dots(List<Spot> spots, Address list, Page page) {
        if (spots.isEmpty()) return List.of();
        double narrow = narrowing(spots);
        int west = spots.stream().mapToInt(it -> it.point().longitude()).min().orElse(0);
        int north = spots.stream().mapToInt(it -> it.point().latitude()).max().orElse(0);
        double scale = scale(spots);
        return spots.stream()
                .map(it -> new PlaceMapView.DotView(
                        MARGIN + (int) Math.round((it.point().longitude() - west) * narrow * scale),
                        MARGIN + (int) Math.round((north - it.point().latitude()) * scale),
                        (int) Math.round(7 + 4 * Math.sqrt(Math.min(it.town().places(), 60))),
                        it.town().name(),
                        page.t("directory.map.dot", it.town().name(), it.town().places()),
                        list.with(Asking.NEAR, it.town().code())
                                .with(Asking.NEAR + "-nom", it.town().name())
                                .with(Asking.RADIUS, "5")
                                .toString()))
                .toList();
    }

    /** Pixels for a thousandth of a degree: all fits, and a single commune is not a continent. */
    private static double scale(List<Spot> spots) {
        double wide = span(spots, true) * narrowing(spots);
        double high = span(spots, false);
        return (WIDTH - 2 * MARGIN) / Math.max(100, Math.max(wide, high));
    }

    private static int span(List<Spot> spots, boolean east) {
        var all = spots.stream()
                .mapToInt(it -> east ? it.point().longitude() : it.point().latitude())
                .summaryStatistics();
        return all.getCount() == 0 ? 0 : all.getMax() - all.getMin();
    }

    private static int height(List<Spot> spots) {
        return 2 * MARGIN + (int) Math.ceil(span(spots, false) * scale(spots));
    }
}
