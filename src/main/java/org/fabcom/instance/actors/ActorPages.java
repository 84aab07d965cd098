package org.fabcom.instance.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fabcom.instance.actors.ActorsView.CellView;
import org.fabcom.instance.actors.ActorsView.GridView;
import org.fabcom.instance.actors.ActorsView.GroupView;
import org.fabcom.instance.actors.ActorsView.LineView;
import org.fabcom.instance.actors.ActorsView.RelationView;
import org.fabcom.instance.actors.ActorsView.RowView;
import org.fabcom.instance.actors.Territorial.Asked;
import org.fabcom.instance.actors.Territorial.Shows;
import org.fabcom.kernel.Fold;
import org.fabcom.people.actors.Showing.Shown;
import org.fabcom.people.actors.Showing.Topic;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who does what here: the list, its picture, its files. */
@Controller
public class ActorPages {

    private static final int MOST_VALUES = 16;
    private static final int ON_PAPER = 500;

    private final Territorial territorial;

    ActorPages(Territorial territorial) {
        this.territorial = territorial;
    }

    @GetMapping(Actor.PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Address address, Page page) {
        var all = territorial.all(page);
        var asked = asked(address, all);
        var found = Territorial.found(all, asked);
        var paging = Paging.of(address, page.print() ? ON_PAPER : Paging.USUAL, found.size());
        var shown = found.subList((int) paging.offset(), (int) paging.last());
        var relations = between(found);
        return page.show(
                "instance/actors",
                new ActorsView(
                        paging,
                        facets(all, asked, address, page),
                        shown.stream().map(it -> row(it, page)).toList(),
                        grid(found, relations, page),
                        relations.stream()
                                .filter(it -> asked.kinds().isEmpty()
                                        || asked.kinds().contains(it.kind().name()))
                                .map(it -> relation(it, page))
                                .toList(),
                        !address.but(List.of()).isEmpty(),
                        address.at(Actor.PATH + ".csv").toString(),
                        address.at(Actor.PATH + ".json").toString(),
                        address.with("imprimer", "oui").toString()));
    }

    public static Asked asked(Address address, List<Shows> all) {
        var words = Fold.words(address.value("q"));
        return new Asked(
                words.isEmpty() ? List.of() : Arrays.asList(words.split(" ")),
                some(address, "metier", all, Territorial::crafts),
                some(address, "commune", all, Territorial::communes),
                some(address, "outil", all, Territorial::tools),
                names(Filters.some(address, "lien", Relation.Kind.class)));
    }

    private static Set<String> names(List<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> some(Address address, String name, List<Shows> all, Function<Shows, Set<String>> of) {
        var offered = all.stream().flatMap(it -> of.apply(it).stream()).collect(Collectors.toSet());
        return Set.copyOf(Filters.some(address, name, offered));
    }

    /** Relations of which a side is among these. */
    public static List<Relation> between(List<Shows> found) {
        var there = found.stream().map(it -> it.actor().organisation()).collect(Collectors.toSet());
        return found.stream()
                .flatMap(it -> it.relations().stream())
                .distinct()
                .filter(it -> there.contains(it.from()) || there.contains(it.to()))
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

    public static RowView row(Shows it, Page page) {
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

    private static List<FacetView> facets(List<Shows> all, Asked asked, Address address, Page page) {
        return List.of(
                        facet(
                                "metier",
                                Territorial::crafts,
                                it -> ActorWords.craft(it, page),
                                all,
                                asked,
                                address,
                                page),
                        facet("commune", Territorial::communes, Function.identity(), all, asked, address, page),
                        facet("outil", Territorial::tools, Function.identity(), all, asked, address, page),
                        facet(
                                "lien",
                                Territorial::kinds,
                                it -> page.has("actors.relation." + it) ? page.t("actors.relation." + it) : "",
                                all,
                                asked,
                                address,
                                page))
                .stream()
                .filter(it -> !it.values().isEmpty())
                .toList();
    }

    /** What is chosen, then the most frequent. */
    private static FacetView facet(
            String name,
            Function<Shows, Set<String>> values,
            Function<String, String> label,
            List<Shows> all,
            Asked asked,
            Address address,
            Page page) {
        var counts = new LinkedHashMap<String, Long>();
        all.stream()
                .filter(it -> Territorial.answers(it, asked, name))
                .forEach(it -> values.apply(it).forEach(value -> counts.merge(value, 1L, Long::sum)));
        var shown = new LinkedHashSet<>(address.all(name));
        shown.remove("");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(java.util.Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .forEach(it -> shown.add(it.getKey()));
        return new FacetView(
                name,
                page.t("actors.facet." + name),
                shown.stream()
                        .filter(it -> !label.apply(it).isEmpty())
                        .map(it -> value(name, it, label.apply(it), counts.getOrDefault(it, 0L), address))
                        .toList());
    }

    private static FacetView.Value value(String name, String value, String label, long count, Address address) {
        boolean chosen = address.has(name, value);
        var url = chosen ? address.minus(name, value) : address.plus(name, value);
        return new FacetView.Value(value, label, count, chosen, url.toString());
    }
}
