package org.fabcom.circles.tree;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All groups that the visitor may see, as trees, searched and filtered by house. */
@Controller
final class GroupListPages {

    private static final int SIZE = 50;

    private static final Listing<Forest.Tree> CIRCLES = Listing.<Forest.Tree>of("groupes", "")
            .text("name", it -> it.group().name())
            .choice("kind", GroupKind.class, it -> it.group().kind(), "")
            .text("purpose", it -> it.group().purpose())
            .text(
                    "organisation",
                    it -> it.group().organisation() == null
                            ? null
                            : it.group().organisation().toString())
            .text("house", Forest.Tree::house)
            .many("within", " › ", (it, page) -> it.path())
            .time("closed", it -> it.group().closedAt())
            .at(it -> "/groupes/" + it.group().id());

    private final Forest forest;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Authorisations authorisations;

    GroupListPages(Forest forest, Memberships memberships, Organisations organisations, Authorisations authorisations) {
        this.forest = forest;
        this.memberships = memberships;
        this.organisations = organisations;
        this.authorisations = authorisations;
    }

    @GetMapping("/groupes")
    @Access(Access.Level.PUBLIC)
    ModelAndView list(HttpServletRequest request, Visitor me, Page page) {
        var address = Address.of(request);
        var trees = forest.seenBy(me, page);
        var wanted = chosen(trees.lines(), address);
        var paging = Paging.of(address, SIZE, wanted.size());
        var shown = wanted.subList((int) paging.offset(), (int) paging.last());
        var own = me.signedIn() && address.value("q").isEmpty() ? memberships.ownOf(me.party()) : Set.<GroupId>of();
        var mine = trees.lines().stream()
                .filter(it -> own.contains(it.group().id()))
                .map(it -> trees.line(it, true, me, page))
                .toList();
        boolean flat = !address.value("q").isEmpty();
        var rows = new ArrayList<GroupListView.Line>();
        var before = "";
        for (var it : shown) {
            var line = trees.line(it, flat, me, page);
            rows.add(it.house().equals(before) ? Forest.Trees.withoutHouse(line) : line);
            before = it.house();
        }
        return page.show(
                "circles/groups",
                new GroupListView(
                        paging,
                        rows,
                        mine,
                        facets(trees.lines(), address, page),
                        creations(me, address, page),
                        address.with("lang", page.lang()).at("/groupes.csv").toString()));
    }

    @GetMapping("/groupes.csv")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> csv(HttpServletRequest request, Visitor me, Page reader) {
        var page = reader.file();
        var trees = forest.seenBy(me, page);
        var header = Stream.of("house", "place", "name", "kind", "purpose", "members")
                .map(it -> page.coded() ? it : page.t("circles.group." + it))
                .toList();
        return Csv.answer(
                "groupes.csv",
                header,
                chosen(trees.lines(), Address.of(request)).stream().map(it -> {
                    var line = trees.line(it, true, me, page);
                    return List.of(it.house(), line.place(), line.name(), line.kind(), line.purpose(), line.people());
                }));
    }

    @Bean
    Published<Forest.Tree> publishedCircles() {
        return new Published<>(
                        "circles",
                        "people",
                        "Groups, circles and roles, as trees: what everybody sees, and with a token what its person sees",
                        CIRCLES,
                        List.of("q", "maison", "genre", "fermes"),
                        (asked, me, page) -> Source.of(
                                chosen(forest.seenBy(me, page).lines(), asked), List.of(), asked, it -> List.of()))
                .numbered(it -> it.group().id().value())
                .one((id, me, page) -> forest.seenBy(me, page).lines().stream()
                        .filter(it -> it.group().id().value().equals(id))
                        .findFirst());
    }

    private static List<Forest.Tree> chosen(List<Forest.Tree> all, Address address) {
        var text = Fold.words(address.value("q"));
        var house = house(address);
        var kinds = Filters.some(address, "genre", GroupKind.class);
        boolean closed = !Filters.one(address, "fermes", List.of("oui")).isEmpty();
        return all.stream()
                .filter(it -> closed || !it.group().closed())
                .filter(it -> house.isEmpty() || key(it.group().organisation()).equals(house))
                .filter(it -> kinds.isEmpty() || kinds.contains(it.group().kind()))
                .filter(it -> text.isEmpty()
                        || Fold.words(it.group().name() + " " + it.group().purpose())
                                .contains(text))
                .toList();
    }

    /** Also one that has no group yet: its page leads here. */
    private static String house(Address address) {
        if (address.all("maison").equals(List.of(GroupPages.COMMUNITY))) return GroupPages.COMMUNITY;
        var id = Filters.id(address, "maison");
        return id == null ? "" : id.toString();
    }

    private static List<FacetView> facets(List<Forest.Tree> all, Address address, Page page) {
        var houses = new LinkedHashMap<String, String>();
        all.forEach(it -> houses.putIfAbsent(key(it.group().organisation()), it.house()));
        var facets = new ArrayList<FacetView>();
        if (houses.size() > 1) facets.add(facet(all, address, "maison", page.t("circles.group.house"), houses));
        var kinds = new LinkedHashMap<String, String>();
        for (var it : GroupKind.values()) kinds.put(it.name(), page.t("circles.group.kind." + it));
        facets.add(facet(all, address, "genre", page.t("circles.group.kind"), kinds));
        if (all.stream().anyMatch(it -> it.group().closed()))
            facets.add(facet(
                    all,
                    address,
                    "fermes",
                    page.t("circles.group.closed"),
                    Map.of("oui", page.t("circles.group.closed.too"))));
        return facets;
    }

    private static FacetView facet(
            List<Forest.Tree> all, Address address, String name, String label, Map<String, String> labels) {
        var values = new ArrayList<FacetView.Value>();
        labels.forEach((value, words) -> {
            boolean chosen = address.has(name, value);
            long count = chosen(all, address.with(name, value)).size();
            values.add(new FacetView.Value(
                    value,
                    words,
                    count,
                    chosen,
                    address.with(name, chosen ? null : value).toString()));
        });
        return new FacetView(name, label, values);
    }

    private static String key(@Nullable PartyId organisation) {
        return organisation == null ? GroupPages.COMMUNITY : organisation.toString();
    }

    /** What may be created straight in a house, house by house. */
    private List<LinkView> creations(Visitor me, Address address, Page page) {
        var links = new ArrayList<LinkView>();
        if (!me.signedIn()) return links;
        var house = house(address);
        if ((house.isEmpty() || house.equals(GroupPages.COMMUNITY)) && authorisations.steward(me, null))
            links.add(creation(null, page.site().name(), page));
        for (var it : organisations.of(me.party()))
            if ((house.isEmpty() || house.equals(it.organisation().toString()))
                    && authorisations.may(me, Right.GROUP_MANAGEMENT, it.organisation()))
                links.add(creation(it.organisation().value(), it.name(), page));
        return links;
    }

    private static LinkView creation(@Nullable UUID house, String name, Page page) {
        var address = Address.of("/groupes/nouveau").with("genre", GroupKind.CIRCLE.name());
        return new LinkView(
                address.with("structure", house)
                        .with("maison", house == null ? GroupPages.COMMUNITY : null)
                        .toString(),
                page.t("circles.group.new.in", name));
    }
}
