package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.actors.Showing;
import org.fabcom.people.actors.Showing.Shown;
import org.fabcom.people.actors.Showing.Topic;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that is public of the organisations that chose to be shown: what they say, what other rooms tell, their relations. */
@Component
public class Territorial {

    /** One organisation with what it shows of what it uses, offers and needs, and its relations. */
    public record Shows(Actor actor, Map<Topic, List<Shown>> lists, List<Relation> relations) {

        public List<Shown> of(Topic topic) {
            return lists.getOrDefault(topic, List.of());
        }
    }

    static final List<Facet> FACETS = List.of(
            Facet.some("metier", "actors.facet.metier").said(ActorWords::craft),
            Facet.some("commune", "actors.facet.commune"),
            Facet.some("outil", "actors.facet.outil"),
            Facet.some("lien", "actors.facet.lien").of(Relation.Kind.class, "actors.relation."));

    private final Actors actors;
    private final Relations relations;
    private final ObjectProvider<Showing> rooms;

    Territorial(Actors actors, Relations relations, ObjectProvider<Showing> rooms) {
        this.actors = actors;
        this.relations = relations;
        this.rooms = rooms;
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

    private List<Shows> all(Page page) {
        return showing(actors.shown(), page);
    }

    List<Shows> showing(List<Actor> shown, Page page) {
        var lists = lists(shown, page);
        var holding = relations.holding();
        return shown.stream()
                .map(it -> new Shows(
                        it,
                        lists.getOrDefault(it.organisation(), Map.of()),
                        holding.stream()
                                .filter(one -> one.from().equals(it.organisation())
                                        || one.to().equals(it.organisation()))
                                .toList()))
                .toList();
    }

    private Map<PartyId, Map<Topic, List<Shown>>> lists(Collection<Actor> shown, Page page) {
        var chosen = new HashMap<PartyId, Set<Topic>>();
        shown.forEach(it -> chosen.put(it.organisation(), it.said().shown()));
        var asked = chosen.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var lists = new HashMap<PartyId, Map<Topic, List<Shown>>>();
        rooms.orderedStream().flatMap(it -> it.of(asked, page).stream()).forEach(it -> {
            if (!chosen.getOrDefault(it.organisation(), Set.of()).contains(it.topic())) return;
            lists.computeIfAbsent(it.organisation(), id -> new HashMap<>())
                    .computeIfAbsent(it.topic(), topic -> new ArrayList<>())
                    .add(it);
        });
        return lists;
    }

    /** One of them. */
    Optional<Shows> one(UUID organisation, Page page) {
        var shown = actors.shown().stream()
                .filter(it -> it.organisation().value().equals(organisation))
                .toList();
        return showing(shown, page).stream().findFirst();
    }

    /** Those that answer all words; within one filter one value is enough, all filters count. */
    public Source<Shows> asked(Address asked, Page page) {
        var words = Fold.words(asked.value("q")).split(" ");
        var all = all(page).stream()
                .filter(it -> Arrays.stream(words).allMatch(Fold.words(text(it))::contains))
                .toList();
        return Source.of(all, FACETS, asked, Territorial::values);
    }

    /** In the order of the facets. */
    private static List<List<String>> values(Shows it) {
        return List.of(
                it.actor().said().crafts(),
                List.of(it.actor().commune().name()),
                distinct(it.of(Topic.USES), Shown::words),
                distinct(it.relations(), one -> one.kind().name()));
    }

    private static <T> List<String> distinct(List<T> all, Function<T, String> word) {
        return all.stream().map(word).distinct().toList();
    }

    private static String text(Shows it) {
        var said = it.actor().said();
        var text = new StringBuilder(it.actor().name())
                .append(' ')
                .append(said.words())
                .append(' ')
                .append(said.offers())
                .append(' ')
                .append(said.needs())
                .append(' ')
                .append(String.join(" ", said.crafts()));
        it.lists().values().forEach(list -> list.forEach(one -> text.append(' ').append(one.words())));
        return text.toString();
    }
}
