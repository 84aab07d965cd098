package org.fabcom.instance.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.actors.Showing;
import org.fabcom.people.actors.Showing.Shown;
import org.fabcom.people.actors.Showing.Topic;
import org.fabcom.web.Page;
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

    /** What is asked of the list. Empty asks for nothing. */
    record Asked(List<String> words, Set<String> crafts, Set<String> communes, Set<String> tools, Set<String> kinds) {}

    private final Actors actors;
    private final Relations relations;
    private final ObjectProvider<Showing> rooms;

    Territorial(Actors actors, Relations relations, ObjectProvider<Showing> rooms) {
        this.actors = actors;
        this.relations = relations;
        this.rooms = rooms;
    }

    public List<Shows> all(Page page) {
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

    /** Those that answer; within one filter one value is enough, all filters count. */
    public static List<Shows> found(List<Shows> all, Asked asked) {
        return all.stream().filter(it -> answers(it, asked, "")).toList();
    }

    /** True if it answers all filters but the one of this name. */
    static boolean answers(Shows it, Asked asked, String but) {
        return asked.words().stream().allMatch(Fold.words(text(it))::contains)
                && (but.equals("metier") || any(asked.crafts(), crafts(it)))
                && (but.equals("commune") || any(asked.communes(), communes(it)))
                && (but.equals("outil") || any(asked.tools(), tools(it)))
                && (but.equals("lien") || any(asked.kinds(), kinds(it)));
    }

    static Set<String> crafts(Shows it) {
        return new LinkedHashSet<>(it.actor().said().crafts());
    }

    static Set<String> communes(Shows it) {
        return Set.of(it.actor().commune().name());
    }

    static Set<String> tools(Shows it) {
        var tools = new LinkedHashSet<String>();
        it.of(Topic.USES).forEach(one -> tools.add(one.words()));
        return tools;
    }

    static Set<String> kinds(Shows it) {
        var kinds = new LinkedHashSet<String>();
        it.relations().forEach(one -> kinds.add(one.kind().name()));
        return kinds;
    }

    private static boolean any(Set<String> chosen, Set<String> there) {
        return chosen.isEmpty() || there.stream().anyMatch(chosen::contains);
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
