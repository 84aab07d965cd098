package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.assemblies.Presence.Stay;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.proxies.NewProxy;
import org.fabcom.governance.proxies.Proxies;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.governance.proxies.Proxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Arrivals and departures. Who arrives carries their own voice again: what they gave holds no more (G21). Thread-safe. */
@Repository
public class Attendance {

    /** What came of an arrival or a departure. */
    public enum Noted {
        DONE,
        /** It was so already. */
        ALREADY,
        /** Not among those who may vote on the record date. */
        NOT_ON_ROLL,
        /** Not yet the day, or over. */
        CLOSED
    }

    private record Passage(int place, String what, Instant at) {}

    private final Sql db;
    private final Assemblies assemblies;
    private final Agenda agenda;
    private final Voices voices;
    private final Proxies proxies;
    private final SessionLog log;
    private final Clock clock;

    Attendance(
            Sql db, Assemblies assemblies, Agenda agenda, Voices voices, Proxies proxies, SessionLog log, Clock clock) {
        this.db = db;
        this.assemblies = assemblies;
        this.agenda = agenda;
        this.voices = voices;
        this.proxies = proxies;
        this.log = log;
        this.clock = clock;
    }

    /** Of a person all voices, though they speak for several members; of a member without account the one. */
    @Transactional
    public Noted arrives(UUID assembly, Body body, Voice voice, boolean afar, PartyId by) {
        return arrives(assembly, body, together(voice), afar, by);
    }

    private static Predicate<Voice> together(Voice it) {
        var person = it.person();
        return one -> one.key().equals(it.key()) || person != null && person.equals(one.person());
    }

    /** @param afar true: takes part from afar, where the assembly allows it */
    @Transactional
    public Noted arrives(UUID assembly, Body body, PartyId person, boolean afar, PartyId by) {
        return arrives(assembly, body, it -> person.equals(it.person()), afar, by);
    }

    private Noted arrives(UUID assembly, Body body, Predicate<Voice> whose, boolean afar, PartyId by) {
        var it = assemblies.lock(assembly);
        if (!it.doorOpen(Days.today(clock)) || afar && !it.said().held().afar()) return Noted.CLOSED;
        var coming = voices.freeze(it, body).stream().filter(whose).toList();
        if (coming.isEmpty()) return Noted.NOT_ON_ROLL;
        var what = afar ? "AFAR" : "ROOM";
        var changed = coming.stream()
                .filter(voice -> !what.equals(last(assembly, voice.place())))
                .toList();
        var carried = changed.isEmpty()
                ? Map.<String, Proxy>of()
                : presence(it, body, null).carried();
        for (var voice : changed) insert(assembly, voice.place(), what, by);
        coming.stream()
                .collect(Collectors.groupingBy(
                        voice -> voice.person() == null ? voice.key() : String.valueOf(voice.person())))
                .values()
                .forEach(own -> takesBack(assembly, own, carried, by));
        return changed.isEmpty() ? Noted.ALREADY : Noted.DONE;
    }

    /** For what is not opened yet; one for a period holds on elsewhere. @param own all voices of one person, on paper too */
    private void takesBack(UUID assembly, List<Voice> own, Map<String, Proxy> carried, PartyId by) {
        var person = own.getFirst().person();
        int ended = person == null ? 0 : ended(assembly, person, by);
        boolean given = false;
        for (var voice : own) {
            if (person == null || voice.member() != null)
                ended += proxies.arrived(assembly, voice.member(), person == null ? voice.name() : "", by);
            given |= Proxy.of(carried, person, voice.member(), voice.name()) != null;
        }
        var name = person == null ? own.getFirst().name() : name(person);
        if (ended > 0 || given) log.add(assembly, SessionLog.What.PROXY_VOID, null, name, by);
    }

    private int ended(UUID assembly, PartyId person, PartyId by) {
        var waiting = agenda.of(assembly).stream()
                .filter(item -> item.state() == AgendaItem.State.WAITING)
                .map(AgendaItem::id)
                .toList();
        return proxies.arrived(assembly, waiting, person, by);
    }

    @Transactional
    public Noted leaves(UUID assembly, Voice voice, PartyId by) {
        return leaves(assembly, together(voice), by);
    }

    @Transactional
    public Noted leaves(UUID assembly, PartyId person, PartyId by) {
        return leaves(assembly, it -> person.equals(it.person()), by);
    }

    private Noted leaves(UUID assembly, Predicate<Voice> whose, PartyId by) {
        var it = assemblies.lock(assembly);
        if (!it.doorOpen(Days.today(clock))) return Noted.CLOSED;
        var there = voices.frozen(assembly).stream()
                .filter(whose)
                .filter(voice -> Set.of("ROOM", "AFAR").contains(last(assembly, voice.place())))
                .toList();
        for (var voice : there) insert(assembly, voice.place(), "LEFT", by);
        return there.isEmpty() ? Noted.ALREADY : Noted.DONE;
    }

    /** @param item for which proxies are looked at too; null: for the assembly as a whole */
    public Presence presence(Assembly assembly, Body body, @Nullable UUID item) {
        var all = voices.of(assembly, body);
        var carried = new HashMap<String, Proxy>();
        var items = List.of(item == null ? assembly.id() : item);
        var on = assembly.said().recordDate();
        for (var it : proxies.holding(body.id(), assembly.id(), items, on, Voices.each(all))
                .held()) carried.putIfAbsent(it.whose(), it);
        return new Presence(all, stays(assembly.id()), carried);
    }

    /** Who was there for some time between two moments, as if they still were. */
    public Presence during(Presence now, UUID assembly, Instant from, Instant until) {
        var stays = new HashMap<Integer, Stay>();
        history(assembly)
                .forEach((place, all) -> all.stream()
                        .filter(it -> !it.arrived().isAfter(until))
                        .filter(it -> it.left() == null || it.left().isAfter(from))
                        .forEach(it -> stays.put(place, new Stay(it.afar(), it.arrived(), null))));
        return new Presence(now.voices(), stays, now.carried());
    }

    /** Where the voices of one person are now, in the room or from afar; empty: they are not there. */
    public Set<String> channels(UUID assembly, PartyId person) {
        return new HashSet<>(db.sql("""
                select what from (select distinct on (a.place) a.what from governance.attendance a
                    join governance.assembly_voice v on v.assembly = a.assembly and v.place = a.place
                    where a.assembly = :assembly and v.person = :person order by a.place, a.number desc) as latest
                where what <> 'LEFT'
                """)
                .param("assembly", assembly, "person", person.value())
                .list(String.class));
    }

    /** Whether one of these people was in the room at that moment or since, if only to leave it. */
    public boolean inTheRoomSince(UUID assembly, List<PartyId> people, Instant since) {
        return db.sql("""
                select exists (select from governance.attendance a
                    join governance.assembly_voice v on v.assembly = a.assembly and v.place = a.place
                    where a.assembly = :assembly and a.what = 'ROOM' and v.person in (:people) and not exists (
                        select from governance.attendance b
                        where b.assembly = a.assembly and b.place = a.place and b.number > a.number and b.at < :since))
                """)
                .param(
                        "assembly",
                        assembly,
                        "people",
                        people.stream().map(PartyId::value).toList(),
                        "since",
                        since)
                .single(Boolean.class);
    }

    /** A proxy on paper, of who is not there, as long as the assembly goes on; empty: it is too late. */
    @Transactional
    public Optional<Handed> handed(UUID assembly, Body body, Voice giver, PartyId holder, PartyId by) {
        var it = assemblies.lock(assembly);
        var presence = presence(it, body, null);
        var person = giver.person();
        boolean there = person == null ? presence.inTheRoom(giver.name()) : presence.there(person);
        if (!it.goesOn() || there) return Optional.empty();
        var wanted = new NewProxy(
                person,
                person == null ? giver.member() : null,
                person == null ? giver.name() : "",
                holder,
                Scope.assembly(body.id(), assembly),
                Map.of());
        return Optional.of(proxies.give(wanted, it.said().recordDate(), by));
    }

    private List<Passage> passages(UUID assembly) {
        return db.sql("select place, what, at from governance.attendance where assembly = :assembly order by number")
                .param("assembly", assembly)
                .list((row, n) -> new Passage(row.getInt("place"), row.getString("what"), Times.read(row, "at")));
    }

    private Map<Integer, Stay> stays(UUID assembly) {
        var stays = new HashMap<Integer, Stay>();
        history(assembly).forEach((place, all) -> stays.put(place, all.getLast()));
        return stays;
    }

    /** All stays of each voice that came, in order: whoever went out and came back has two. */
    public Map<Integer, List<Stay>> history(UUID assembly) {
        var stays = new HashMap<Integer, List<Stay>>();
        for (var it : passages(assembly)) {
            var known = stays.computeIfAbsent(it.place(), none -> new ArrayList<>());
            var last = known.isEmpty() ? null : known.getLast();
            if (last != null && last.left() == null) known.set(known.size() - 1, last.until(it.at()));
            if (!it.what().equals("LEFT")) known.add(new Stay(it.what().equals("AFAR"), it.at(), null));
        }
        stays.values().removeIf(List::isEmpty);
        return stays;
    }

    private String last(UUID assembly, int place) {
        return db.sql("select what from governance.attendance where assembly = :assembly and place = :place"
                        + " order by number desc limit 1")
                .param("assembly", assembly, "place", place)
                .optional(String.class)
                .orElse("");
    }

    private void insert(UUID assembly, int place, String what, PartyId by) {
        db.sql("insert into governance.attendance (assembly, place, what, at, noted_by)"
                        + " values (:assembly, :place, :what, :now, :by)")
                .param("assembly", assembly, "place", place, "what", what, "by", by.value())
                .update();
    }

    private String name(PartyId person) {
        return db.sql("select name from people.party_card where id = :id")
                .param("id", person.value())
                .optional(String.class)
                .orElse("");
    }
}
