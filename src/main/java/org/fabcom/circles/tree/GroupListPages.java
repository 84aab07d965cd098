package org.fabcom.circles.tree;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
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
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All groups that the visitor may see, as trees, searched and filtered by house. */
@Controller
record GroupListPages(
        Forest forest, Memberships memberships, Organisations organisations, Authorisations authorisations) {

    private static final int SIZE = 50;

    private static final Listing<Forest.Tree> CIRCLES = Listing.<Forest.Tree>of("groupes", "")
            .text("name", it -> it.group().name())
            .choice("kind", GroupKind.class, it -> it.group().kind(), "")
            .text("purpose", it -> it.group().purpose())
            .id("organisation", it -> it.group().organisation())
            .text("organisation_name", Forest.Tree::house)
            .text("house", it -> it.group().organisation() == null ? GroupPages.COMMUNITY : "")
            .many("within", " › ", (it, page) -> it.path())
            .time("closed", it -> it.group().closedAt())
            .at(it -> "/groupes/" + it.group().id());

    /** A group with what is said of it. */
    private record Row(String house, GroupListView.Line line) {}

    private static final Listing<Row> GROUPS = Listing.<Row>of("groupes", "circles.group.")
            .text("house", Row::house)
            .text("place", it -> it.line().place())
            .text("name", it -> it.line().name())
            .text("kind", it -> it.line().kind())
            .text("purpose", it -> it.line().purpose())
            .text("members", it -> it.line().people())
            .at(it -> it.line().url());

    private static final Facet KIND = Facet.some("genre", "circles.group.kind")
            .of(GroupKind.class, "circles.group.kind.")
            .withZeros();
    private static final Facet CLOSED = Facet.one("fermes", "circles.group.closed")
            .of(List.of("oui"), (it, page) -> page.t("circles.group.closed.too"))
            .withZeros();

    @GetMapping("/groupes")
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Visitor me, Page page) {
        var trees = forest.seenBy(me, page);
        var facets = facets(trees.lines(), address);
        var wanted = chosen(trees.lines(), address);
        boolean flat = !address.value("q").isEmpty();
        var list = GROUPS.facets(facets)
                .page(
                        address,
                        page,
                        SIZE,
                        Source.of(
                                () -> counts(trees.lines(), facets, address),
                                (offset, most) -> lines(
                                        trees,
                                        wanted.subList((int) offset, (int) Math.min(offset + most, wanted.size())),
                                        flat,
                                        me,
                                        page)));
        var own = me.signedIn() && !flat ? memberships.ownOf(me.party()) : Set.<GroupId>of();
        var mine = trees.lines().stream()
                .filter(it -> own.contains(it.group().id()))
                .map(it -> trees.line(it, true, me, page))
                .toList();
        return page.show("circles/groups", new GroupListView(list, mine, creations(me, address, page)));
    }

    /** A house is named by its first line only. */
    private static List<GroupListView.Line> lines(
            Forest.Trees trees, List<Forest.Tree> shown, boolean flat, Visitor me, Page page) {
        var rows = new ArrayList<GroupListView.Line>();
        var before = "";
        for (var it : shown) {
            var line = trees.line(it, flat, me, page);
            rows.add(it.house().equals(before) ? Forest.Trees.withoutHouse(line) : line);
            before = it.house();
        }
        return rows;
    }

    @GetMapping("/groupes" + Listing.FILES)
    @Access(Access.Level.PUBLIC)
    void files(Address address, Visitor me, Page reader, HttpServletResponse response) {
        var page = reader.file();
        var trees = forest.seenBy(me, page);
        var wanted = chosen(trees.lines(), address);
        GROUPS.answer(
                address,
                reader,
                Source.of(
                        () -> new Counts(wanted.size()),
                        (offset, most) -> wanted.stream()
                                .map(it -> new Row(it.house(), trees.line(it, true, me, page)))
                                .toList()),
                response);
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

    private static List<Facet> facets(List<Forest.Tree> all, Address address) {
        var houses = new LinkedHashMap<String, String>();
        all.forEach(it -> houses.putIfAbsent(key(it.group().organisation()), it.house()));
        var facets = new ArrayList<Facet>();
        boolean several = houses.size() > 1;
        houses.putIfAbsent(house(address), ""); // one without groups is asked for, not offered
        if (several)
            facets.add(Facet.one("maison", "circles.group.house")
                    .of(List.copyOf(houses.keySet()), (it, page) -> houses.getOrDefault(it, ""))
                    .withZeros());
        facets.add(KIND);
        if (all.stream().anyMatch(it -> it.group().closed())) facets.add(CLOSED);
        return facets;
    }

    private static Counts counts(List<Forest.Tree> all, List<Facet> facets, Address address) {
        var counts = new HashMap<String, Map<String, Long>>();
        for (var facet : facets)
            for (var it : facet.offered())
                counts.computeIfAbsent(facet.name(), name -> new HashMap<>()).put(it, (long)
                        chosen(all, address.with(facet.name(), it)).size());
        return new Counts(chosen(all, address).size(), counts);
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
