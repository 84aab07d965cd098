package org.fabcom.accompaniment.accompaniers.directory;

import java.util.ArrayList;
import java.util.Optional;
import org.fabcom.accompaniment.Accompaniment;
import org.fabcom.accompaniment.accompaniers.Accompanier;
import org.fabcom.places.Communes;
import org.fabcom.places.DotMap;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where those of the list are at home: a dot for each commune, drawn here; the list comes first, this is beside it. */
@Controller
class DirectoryMapPages {

    static final String PATH = Accompanier.PATH + "/carte";
    private static final int MOST = 300;

    private final Directory directory;
    private final Asking asking;
    private final Communes communes;
    private final Accompaniment accompaniment;

    DirectoryMapPages(Directory directory, Asking asking, Communes communes, Accompaniment accompaniment) {
        this.directory = directory;
        this.asking = asking;
        this.communes = communes;
        this.accompaniment = accompaniment;
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView map(Address address, Form form, Page page) {
        var list = address.with("page", null).at(Accompanier.PATH);
        var spots = new ArrayList<DotMap.Spot>();
        long elsewhere = 0;
        for (var it : directory.towns(asking.of(address, form).asked(), accompaniment.today(), MOST)) {
            var point = it.code().isEmpty() ? Optional.<Communes.Point>empty() : communes.point(it.code());
            if (point.isPresent()) spots.add(spot(it, point.get(), list, page));
            else elsewhere += it.people();
        }
        return page.show(
                "accompaniment/accompaniersmap", new DirectoryMapView(DotMap.of(spots), elsewhere, list.toString()));
    }

    private static DotMap.Spot spot(Directory.Town it, Communes.Point point, Address list, Page page) {
        return new DotMap.Spot(
                point,
                it.name(),
                it.people(),
                page.t("accompaniers.map.dot", it.name(), it.people()),
                list.with(DirectoryPages.NEAR, it.code())
                        .with(DirectoryPages.NEAR + "-nom", it.name())
                        .with(Asking.RADIUS, "5")
                        .toString());
    }
}
