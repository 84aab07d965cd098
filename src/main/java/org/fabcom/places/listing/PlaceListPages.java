package org.fabcom.places.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.places.Commune;
import org.fabcom.places.Communes;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.fabcom.places.opendata.StandardTable;
import org.fabcom.places.sheet.PlaceRights;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Field;
import org.fabcom.places.standard.Words;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.list.Pouring;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Places to be helped at, as a list and as the file of the standard; all that is chosen is in the address. */
@Controller
final class PlaceListPages {

    static final String PATH = "/lieux";
    private static final int ALL = 100_000;

    private final Found found;
    private final Asking asking;
    private final Communes communes;
    private final People people;
    private final Places places;
    private final StandardTable table;

    PlaceListPages(Found found, Asking asking, Communes communes, People people, Places places, StandardTable table) {
        this.found = found;
        this.asking = asking;
        this.communes = communes;
        this.people = people;
        this.places = places;
        this.table = table;
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Form form, Page page) {
        var asked = asking.of(address, form);
        var wanted = asked.wanted();
        var from = asked.from();
        var tally = found.tally(wanted);
        var paging = Paging.of(address, Paging.USUAL, tally.total());
        var rows = found.lines(wanted, paging.offset(), paging.size()).stream()
                .map(it -> line(it, from, page))
                .toList();
        var view = new PlaceListView(
                paging,
                facets(tally, address, page),
                rows,
                asked.near(),
                OptionView.all(Asking.RADII, it -> page.t("agenda.near.km", it)),
                asked.radius(),
                address.but(List.of(Asking.NEAR, Asking.NEAR + "-nom", Asking.RADIUS, "chercher")).stream()
                        .map(it -> new PlaceListView.KeptView(it.getKey(), it.getValue()))
                        .toList(),
                from == null ? 0 : found.unplaced(wanted),
                owner(wanted),
                PlaceRights.adding(page.visitor(), wanted.owner()),
                address.with("page", null).at(PATH + ".csv").toString(),
                address.with("page", null).at(PlaceMapPages.PATH).toString());
        return page.show("places/list", view);
    }

    private String owner(Wanted wanted) {
        return wanted.owner() == null
                ? ""
                : people.name(new PartyId(wanted.owner())).orElse("");
    }

    /** The places of an organisation. */
    @GetMapping(PATH + "/par/{organisation}")
    @Access(Access.Level.PUBLIC)
    ModelAndView of(@PathVariable UUID organisation, Page page) {
        if (people.name(new PartyId(organisation)).isEmpty()) throw Problem.notFound();
        return page.redirect(PATH + "?" + Asking.OWNER + "=" + organisation);
    }

    /** What the list shows, all of its pages, in the columns of the standard, whatever a place lacks. */
    @GetMapping(PATH + ".csv")
    @Access(Access.Level.PUBLIC)
    void csv(Address address, Form form, HttpServletResponse response) throws IOException {
        var ids = found.ids(asking.of(address, form).wanted(), 0, ALL);
        Pouring.csv(response, "lieux.csv", out -> table.all(out, what -> places.each(ids, what)));
    }

    /** The file of the standard, at an address that does not change, for whoever gathers the files of territories. */
    @GetMapping("/places.csv")
    @Access(Access.Level.PUBLIC)
    void standard(HttpServletResponse response) throws IOException {
        Pouring.csv(response, StandardTable.FILE, out -> table.valid(out, places::each));
    }

    private PlaceListView.LineView line(Found.Line it, @Nullable Commune from, Page page) {
        var facts = it.facts();
        var distance = from == null
                ? ""
                : communes.distance(from.insee(), facts.text(Field.COMMUNE_CODE))
                        .map(way -> way.words(page))
                        .orElse(page.t("places.distance.unknown"));
        var updated = facts.updated();
        return new PlaceListView.LineView(
                Place.path(it.id()),
                facts.name(),
                facts.text(Field.ADDRESS),
                facts.town(),
                distance,
                Words.of(Field.SERVICES, facts.all(Field.SERVICES), page),
                Words.of(Field.FEES, facts.all(Field.FEES), page),
                Words.of(Field.ACCESS, facts.all(Field.ACCESS), page),
                Words.of(Field.OWN_KINDS, facts.all(Field.OWN_KINDS), page),
                updated == null ? "" : page.shortDate(updated));
    }

    private static List<FacetView> facets(Found.Tally tally, Address address, Page page) {
        var facets = new ArrayList<FacetView>();
        Bits.FILTERS.forEach((name, field) -> {
            var values = Codes.names(field).stream()
                    .map(it -> value(name, field, it, tally, address, page))
                    .filter(it -> it.count() > 0 || it.chosen())
                    .toList();
            if (!values.isEmpty()) facets.add(new FacetView(name, page.t(field.label()), values));
        });
        return facets;
    }

    private static FacetView.Value value(
            String name, Field field, String code, Found.Tally tally, Address address, Page page) {
        boolean chosen = address.has(name, code);
        var url = chosen ? address.minus(name, code) : address.plus(name, code);
        return new FacetView.Value(
                code,
                page.t("standard." + field.column() + "." + code),
                tally.of(Bits.of(field, code)),
                chosen,
                url.toString());
    }
}
