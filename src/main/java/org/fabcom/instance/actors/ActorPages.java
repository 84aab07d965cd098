package org.fabcom.instance.actors;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.instance.actors.ActorsView.CellView;
import org.fabcom.instance.actors.ActorsView.GridView;
import org.fabcom.instance.actors.ActorsView.GroupView;
import org.fabcom.instance.actors.ActorsView.LineView;
import org.fabcom.instance.actors.ActorsView.RelationView;
import org.fabcom.instance.actors.ActorsView.RowView;
import org.fabcom.instance.actors.Territorial.Shows;
import org.fabcom.people.actors.Showing.Shown;
import org.fabcom.people.actors.Showing.Topic;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.fabcom.web.listing.Format;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who does what here: the list, its picture, its files. */
@Controller
record ActorPages(Territorial territorial) {

    private static final int ON_PAPER = 500;

    private static final Listing<Shows> ACTORS = Listing.<Shows>of("qui-fait-quoi", "actors.csv.")
            .as(Format.CSV, Format.XLSX, Format.ODS)
            .facets(Territorial.FACETS)
            .text("name", it -> it.actor().name())
            .many(
                    "crafts",
                    " · ",
                    (it, page) -> it.actor().said().crafts().stream()
                            .map(craft -> page.coded() ? craft : ActorWords.craft(craft, page))
                            .toList())
            .text("commune", it -> it.actor().commune().name())
            .text("insee", it -> it.actor().commune().code())
            .text("uses", it -> list("", it.of(Topic.USES)))
            .text("offers", it -> list(it.actor().said().offers(), it.of(Topic.OFFERS)))
            .text("needs", it -> list(it.actor().said().needs(), it.of(Topic.NEEDS)))
            .many("relations", " ; ", (it, page) -> sentences(it, page))
            .at(it -> it.actor().url());

    private static final Listing<Shows> FILES =
            ACTORS.words("page", (it, page) -> page.absolute(it.actor().url()));

    @GetMapping(Actor.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Page page) {
        var asked = territorial.asked(address, page);
        var list = ACTORS.page(address, page, page.print() ? ON_PAPER : Paging.USUAL, asked);
        var found = asked.rows(0, Integer.MAX_VALUE);
        var relations = Territorial.between(found);
        var kinds = Filters.some(address, "lien", Relation.Kind.class);
        return page.show(
                "instance/actors",
                new ActorsView(
                        list,
                        list.rows().stream().map(it -> row(it, page)).toList(),
                        grid(found, relations, page),
                        relations.stream()
                                .filter(it -> kinds.isEmpty() || kinds.contains(it.kind()))
                                .map(it -> relation(it, page))
                                .toList(),
                        address.at(Actor.PATH + ".json").toString(),
                        address.with("imprimer", "oui").toString()));
    }

    @GetMapping(Actor.PATH + Listing.FILES)
    @Access(Access.Level.PUBLIC)
    void files(Address address, Page page, HttpServletResponse response) {
        FILES.answer(address, page, territorial.asked(address, page.file()), response);
    }

    @Bean
    Published<Shows> publishedActors() {
        return new Published<>(
                        "actors",
                        "instance",
                        "Organisations as they show themselves, with their public relations",
                        ACTORS,
                        List.of("q"),
                        (asked, me, page) -> territorial.asked(asked, page))
                .numbered(it -> it.actor().organisation().value())
                .one((id, me, page) -> territorial.one(id, page));
    }

    private static List<String> sentences(Shows it, Page page) {
        return it.relations().stream()
                .map(one -> ActorWords.sentence(one, page))
                .toList();
    }

    private static GridView grid(List<Shows> found, List<Relation> relations, Page page) {
        var it = Grid.of(
                found,
                relations,
                one -> one.actor().said().crafts().isEmpty()
                        ? page.t("actors.craft.none")
                        : ActorWords.craft(one.actor().said().crafts().getFirst(), page),
                kind -> page.t("actors.relation." + kind + ".letter"));
        return new GridView(
                it.width(),
                it.height(),
                it.width() - Grid.TRADES + 8,
                it.rows().stream()
                        .map(one -> new LineView(one.n(), one.name(), one.y(), one.x()))
                        .toList(),
                it.cells().stream()
                        .map(one -> new CellView(one.x(), one.y(), one.letter()))
                        .toList(),
                it.groups().stream()
                        .map(one -> new GroupView(one.label(), one.y()))
                        .toList(),
                it.rows().isEmpty() && !relations.isEmpty());
    }

    private static RelationView relation(Relation it, Page page) {
        return new RelationView(
                it.fromName(),
                Actor.PATH + "/" + it.from(),
                page.t("actors.relation." + it.kind()),
                it.toName(),
                Actor.PATH + "/" + it.to(),
                it.words(),
                it.confirmedAt() == null ? "" : page.shortDate(it.confirmedAt()));
    }

    private static RowView row(Shows it, Page page) {
        var said = it.actor().said();
        return new RowView(
                it.actor().url(),
                it.actor().name(),
                ActorWords.crafts(said.crafts(), page),
                it.actor().commune().name(),
                list("", it.of(Topic.USES)),
                list(said.offers(), it.of(Topic.OFFERS)),
                list(said.needs(), it.of(Topic.NEEDS)),
                it.relations().size());
    }

    private static String list(String own, List<Shown> lines) {
        var all = new ArrayList<String>();
        if (!own.isEmpty()) all.add(own.strip());
        lines.stream().limit(8).map(Shown::words).forEach(all::add);
        if (lines.size() > 8) all.add("…");
        return String.join(" · ", all);
    }
}
