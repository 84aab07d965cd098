package org.fabcom.instance.demo;

import module java.base;
import org.fabcom.instance.actors.Actor;
import org.fabcom.instance.actors.Actors;
import org.fabcom.instance.actors.Relation;
import org.fabcom.instance.actors.Relations;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Seats;
import org.fabcom.people.actors.Showing.Topic;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who does what in the invented territory. */
@Component
@Order(25) // after the organisations and the territory
record InventedActors(Actors actors, Relations relations, Organisations organisations, Seats seats, Clock clock)
        implements DemoData {

    private static final int MOST = 1000;
    private static final Duration AGO = Duration.ofDays(90);

    /** A line of {@code demo/actors.yml}; {@code uses} is read by the catalogue. */
    record Shown(String name, List<String> crafts, String words, String offers, String needs, List<String> uses) {}

    /** A line of {@code demo/relations.yml}. */
    record Tied(String from, Relation.Kind kind, String to, String words, boolean waits) {}

    @Override
    public void fill() {
        var known = new HashMap<String, Organisation>();
        for (var it : organisations.search("", 0, MOST)) known.put(it.name(), it);
        for (var it : DemoFile.read("actors.yml", Shown.class)) show(it, id(it.name(), known));
        for (var it : DemoFile.read("relations.yml", Tied.class)) tie(it, id(it.from(), known), id(it.to(), known));
    }

    private static PartyId id(String name, Map<String, Organisation> known) {
        var found = known.get(name);
        if (found == null) throw new IllegalStateException("no organisation is called " + name);
        return found.id();
    }

    private PartyId speaker(PartyId organisation) {
        return seats.referents(organisation).getFirst();
    }

    private void show(Shown it, PartyId organisation) {
        var said = new Actor.Said(
                it.words(), "", it.crafts(), it.offers(), it.needs(), Set.copyOf(Arrays.asList(Topic.values())));
        actors.say(organisation, said, true, speaker(organisation), 0);
    }

    /** What holds is old news; what waits is told today. */
    private void tie(Tied it, PartyId from, PartyId to) {
        if (it.waits()) {
            relations.propose(it.kind(), from, to, it.words(), from, speaker(from));
            return;
        }
        Past.quietly(clock.instant().minus(AGO), () -> {
            relations.propose(it.kind(), from, to, it.words(), from, speaker(from));
            relations.of(from).stream()
                    .filter(one -> one.to().equals(to) && one.kind() == it.kind() && one.waits())
                    .forEach(one -> relations.confirm(one.id(), to, speaker(to)));
        });
    }
}
