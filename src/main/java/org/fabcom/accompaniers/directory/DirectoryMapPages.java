package org.fabcom.accompaniers.directory;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.places.Communes;
import org.fabcom.places.TownMap;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where those of the list are at home: a dot for each commune, drawn here; the list comes first, this is beside it. */
@Controller
record DirectoryMapPages(Directory directory, DirectoryAsked asking, Communes communes, Accompaniment accompaniment) {

    static final String PATH = Accompanier.PATH + "/carte";

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView map(Address address, Form form, Page page) {
        var list = address.with("page", null).at(Accompanier.PATH);
        var towns = new ArrayList<TownMap.Town>();
        long elsewhere = 0;
        for (var it : directory.towns(asking.of(address, form).asked(), accompaniment.today()))
            if (it.code().isEmpty()) elsewhere += it.people();
            else towns.add(town(it, list, page));
        var map = TownMap.of(towns, address);
        return page.show(
                "accompaniers/accompaniersmap", new DirectoryMapView(map, elsewhere + map.nowhere(), list.toString()));
    }

    /** Near a commune of which nobody knows where it lies, nobody is found: no link leads there. */
    private TownMap.Town town(Directory.Town it, Address list, Page page) {
        var point = communes.point(it.code()).orElse(null);
        var near = list.with(DirectoryAsked.NEAR, it.code())
                .with(DirectoryAsked.NEAR + "-nom", it.name())
                .with(DirectoryAsked.RADIUS, "5");
        return new TownMap.Town(
                point,
                it.name(),
                it.people(),
                page.t("accompaniers.map.dot", it.name(), it.people()),
                point == null ? "" : near.toString());
    }
}
