package org.fabcom.testing;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.talk.MessagePosted;
import org.fabcom.talk.Participant;
import org.fabcom.talk.Subject;
import org.fabcom.talk.ThreadSubject;

/** Something to talk about in tests: tables around which people sit, some of them of the team. Its page is the thread alone. */
public final class Table implements ThreadSubject {

    public static final String KIND = "test.table";

    private final Map<UUID, List<Participant>> seats = new ConcurrentHashMap<>();
    private final Map<UUID, PartyId> charged = new ConcurrentHashMap<>();
    private final Map<UUID, String> closed = new ConcurrentHashMap<>();

    /** A new table with these around it. */
    public Subject laid(List<Person> guests, List<Person> team) {
        var id = Ids.next();
        var all = new java.util.ArrayList<Participant>();
        guests.forEach(it -> all.add(new Participant(it.id(), false)));
        team.forEach(it -> all.add(new Participant(it.id(), true)));
        seats.put(id, all);
        return new Subject(KIND, id);
    }

    /** Whoever speaks to a closed table opens it again; {@code why} a stranger to the team may not. */
    public void close(Subject table, String why) {
        closed.put(table.id(), why);
    }

    public boolean isClosed(Subject table) {
        return closed.containsKey(table.id());
    }

    public void clear(Subject table) {
        seats.remove(table.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Rights> rights(UUID id, Visitor visitor) {
        return participants(id).stream()
                .filter(it -> it.person().equals(visitor.person()))
                .findFirst()
                .map(it -> new Rights(true, it.team(), it.team() ? null : closed.get(id)));
    }

    @Override
    public Optional<About> about(UUID id) {
        return seats.containsKey(id)
                ? Optional.of(new About("La table du fond", "/fil/" + KIND + "/" + id))
                : Optional.empty();
    }

    @Override
    public List<Participant> participants(UUID id) {
        return seats.getOrDefault(id, List.of());
    }

    @Override
    public Optional<PartyId> charged(UUID id) {
        return Optional.ofNullable(charged.get(id));
    }

    /** From now on the files sent to this table count for that party. */
    public void charge(Subject table, PartyId party) {
        charged.put(table.id(), party);
    }

    @Override
    public Set<UUID> existing(Collection<UUID> ids) {
        var there = new HashSet<>(ids);
        there.retainAll(seats.keySet());
        return there;
    }

    @Override
    public void said(MessagePosted message) {
        closed.remove(message.subject().id());
    }
}
