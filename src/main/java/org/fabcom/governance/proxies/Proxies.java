package org.fabcom.governance.proxies;

import module java.base;
import java.sql.Types;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Voices given to be carried, never handed on by who carries them. Thread-safe. The caller has asked who may. */
@Repository
public class Proxies {

    /** What became of a proxy that was handed in. */
    public sealed interface Handed {
        /** {@code missed}: a vote that it would have been for was opened at that moment, without it. */
        record Accepted(Proxy proxy, boolean missed) implements Handed {}

        /** Kept as refused: the holder carries as many as the statutes let them (G20). */
        record OverCap(Proxy proxy, int cap) implements Handed {}

        /** The statutes say nothing of proxies without a name (G24). */
        record BlankRefused() implements Handed {}

        record ToOneself() implements Handed {}

        /** The vote it is for was opened meanwhile, or is over: its roll is frozen. */
        record TooLate() implements Handed {}

        /** One stands already for the same scope: revoke it first. */
        record GivenAlready(Proxy standing) implements Handed {}
    }

    private final Sql db;
    private final ProxyRows rows;
    private final Rules rules;
    private final Bodies bodies;
    private final Electors electors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proxies(
            Sql db,
            ProxyRows rows,
            Rules rules,
            Bodies bodies,
            Electors electors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.rules = rules;
        this.bodies = bodies;
        this.electors = electors;
        this.events = events;
        this.clock = clock;
    }

    /** @param on whose statutes give the cap */
    @Transactional
    public Handed give(NewProxy wanted, LocalDate on, PartyId by) {
        var body = bodies.find(wanted.scope().body()).orElseThrow();
        return give(wanted, on, electors.on(body, on), by);
    }

    /** @param all who votes on that day, as the caller has read it */
    @Transactional
    Handed give(NewProxy wanted, LocalDate on, List<Elector> all, PartyId by) {
        var body = wanted.scope().body();
        lock(body);
        var holder = wanted.holder();
        if (holder != null && holder.equals(wanted.giver())) return new Handed.ToOneself();
        if (holder == null && !rules.yes(body, Rule.BLANK_PROXY, on)) return new Handed.BlankRefused();
        if (rows.late(wanted.scope())) return new Handed.TooLate();
        boolean missed = rows.missed(wanted.scope());
        var there = of(wanted.scope());
        var standing = there.stream()
                .filter(it -> it.holds() && it.whose().equals(wanted.whose()))
                .findFirst();
        if (standing.isPresent()) return new Handed.GivenAlready(standing.get());
        int cap = rules.count(body, Rule.PROXY_CAP, on);
        var voices = Elector.voices(all);
        var papers = papers(wanted, there, all);
        boolean over = holder != null
                && carried(holder, wanted.scope(), on, voices, papers) + Elector.worth(wanted.giver(), voices) > cap;
        var id = rows.insert(wanted, over ? Proxy.State.REFUSED : Proxy.State.ACCEPTED, cap, by);
        var received = find(id).orElseThrow();
        if (!over) papers.forEach(it -> revoke(it, by));
        if (!over) events.publishEvent(new ProxyNotices.ProxyReceived(id));
        return over ? new Handed.OverCap(received, cap) : new Handed.Accepted(received, missed);
    }

    /** Handed in at the door before their members had the account that gives now: one voice takes one place. */
    private static Set<UUID> papers(NewProxy wanted, List<Proxy> there, List<Elector> all) {
        var giver = wanted.giver();
        if (giver == null) return Set.of();
        var members = all.stream()
                .filter(it -> giver.equals(it.person()))
                .map(Elector::member)
                .collect(Collectors.toSet());
        return there.stream()
                .filter(it -> it.holds() && it.giver() == null && it.member() != null && members.contains(it.member()))
                .map(Proxy::id)
                .collect(Collectors.toSet());
    }

    private void lock(UUID body) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('governance.proxy ' || :body, 0))")
                .param("body", body.toString())
                .single((row, n) -> n);
    }

    /** Voices that the holder carries where this one would count too. */
    private int carried(PartyId holder, Scope scope, LocalDate on, Map<PartyId, Integer> voices, Set<UUID> without) {
        var met = new ArrayList<>(of(scope));
        if (scope.kind() != Scope.Kind.PERIOD) met.addAll(of(Scope.period(scope.body(), on, on)));
        return met.stream()
                .filter(it -> it.holds() && holder.equals(it.holder()) && !without.contains(it.id()))
                .collect(Collectors.toMap(Proxy::whose, it -> Elector.worth(it.giver(), voices), (a, b) -> a))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** False if it held no more. Ballots that are open keep it. */
    boolean revoke(UUID proxy, PartyId by) {
        return rows.end("id = :proxy", Map.of("proxy", proxy), Proxy.State.REVOKED, by) == 1;
    }

    /** Whoever was asked to carry it says yes, or no: then its giver is told, and may ask another. False if it held no more. */
    @Transactional
    boolean answer(UUID proxy, boolean carries, PartyId holder) {
        var own = Map.of("proxy", proxy, "carrier", holder.value());
        var mine = "id = :proxy and holder = :carrier";
        if (carries) return rows.accept(mine, own) == 1;
        boolean declined = rows.end(mine, own, Proxy.State.DECLINED, holder) == 1;
        if (declined) events.publishEvent(new ProxyNotices.ProxyDeclined(proxy));
        return declined;
    }

    /** Whoever carries voices goes for good: their givers are told, and may ask another or vote. */
    @Transactional
    public void left(PartyId holder, LocalDate today) {
        for (var it : rows.carriedYet(holder, today)) answer(it.id(), false, holder);
    }

    /** The giver is there in person: what they gave for this assembly and its items holds no more; how many ended. */
    public int arrived(UUID assembly, List<UUID> items, PartyId giver, PartyId by) {
        var scopes = new ArrayList<>(items);
        scopes.add(assembly);
        return rows.end(
                "giver = :giver and scope in (:scopes)",
                Map.of("giver", giver.value(), "scopes", scopes),
                Proxy.State.ARRIVED,
                by);
    }

    /** The same for what came on paper, from a member known by their place in the register, else by name. */
    public int arrived(UUID assembly, @Nullable UUID member, String name, PartyId by) {
        var given = new HashMap<String, @Nullable Object>();
        given.put("assembly", assembly);
        given.put("member", member);
        given.put("name", name);
        return rows.end(
                "scope = :assembly and (giver_member = :member or giver_member is null and giver_named = :name)",
                given,
                Proxy.State.ARRIVED,
                by);
    }

    Optional<Proxy> find(UUID proxy) {
        return rows.find(proxy);
    }

    /** Who handed it in. */
    Optional<PartyId> receiver(UUID proxy) {
        return db.sql("select received_by from governance.proxy where id = :id")
                .param("id", proxy)
                .optional((row, n) -> Rows.party(row, "received_by"));
    }

    /** What a person was handed for any of these scopes of one body, refused ones too, in the order of receipt. */
    public List<Proxy> handedTo(PartyId holder, UUID body, List<UUID> scopes, LocalDate on) {
        return rows.handedTo(holder, body, scopes, on);
    }

    /** What a person gave in a body or was handed there, the newest first. */
    public List<Proxy> around(PartyId person, UUID body) {
        return rows.around(person, body);
    }

    /** All of a scope, in the order of receipt; of a period all that meet it. */
    public List<Proxy> of(Scope scope) {
        return rows.of(scope);
    }

    /** @param over given and accepted, but with more voices than their holder may carry, in the order of receipt */
    public record Holding(List<Proxy> held, List<Proxy> over) {}

    /**
     * The one that holds for each giver who does not cast their own voice in that assembly, the narrowest scope first, and of each
     * holder no more voices than they may carry, in the order of receipt: what a ballot freezes when it opens.
     *
     * @param items the item of the agenda and the ballot itself
     * @param voices how many each giver casts; one where nothing is said
     */
    public Holding holding(
            UUID body, @Nullable UUID assembly, List<UUID> items, LocalDate on, Map<PartyId, Integer> voices) {
        var all = rows.list(
                """
                x.body = :body and x.state = 'ACCEPTED' and (x.kind = 'ITEM' and x.scope in (:items)
                    or x.kind = 'ASSEMBLY' and x.scope = :assembly or x.kind = 'PERIOD' and :on between x.since and x.until)
                and not exists (select from governance.assembly_voice v
                    join governance.attendance a on a.assembly = v.assembly and a.place = v.place and a.what <> 'LEFT'
                    where v.assembly = :assembly and (v.person = x.giver or v.member = x.giver_member
                        or v.person is null and v.name = x.giver_named) and (x.kind = 'PERIOD' or not exists (
                        select from governance.attendance l
                        where l.assembly = a.assembly and l.place = a.place and l.number > a.number)))
                order by array_position(array['ITEM', 'ASSEMBLY', 'PERIOD'], x.kind), x.number
                """,
                sql -> sql.param("body", body)
                        .param("items", items)
                        .param("assembly", assembly, Types.OTHER)
                        .param("on", on));
        var narrowest = new LinkedHashMap<String, Proxy>();
        for (var it : all) narrowest.putIfAbsent(it.whose(), it);
        var persons = persons(assembly);
        narrowest.values().removeIf(it -> {
            var person = it.giver() == null ? persons.get(String.valueOf(it.member())) : null;
            return person != null && narrowest.containsKey(person);
        });
        return capped(
                narrowest.values().stream()
                        .sorted(Comparator.comparingLong(Proxy::number))
                        .toList(),
                voices);
    }

    /** Members of its roll that are somebody’s: a paper of before gives way to what that person gave themselves. */
    private Map<String, String> persons(@Nullable UUID assembly) {
        return db.sql("select member, person from governance.assembly_voice"
                        + " where assembly = :assembly and member is not null and person is not null")
                .param("assembly", assembly, Types.OTHER)
                .map(row -> row.getString("member"), row -> row.getString("person"));
    }

    private static Holding capped(List<Proxy> received, Map<PartyId, Integer> voices) {
        var carried = new HashMap<PartyId, Integer>();
        var held = new ArrayList<Proxy>();
        var over = new ArrayList<Proxy>();
        for (var it : received) {
            var holder = it.holder();
            int sum = holder == null ? 0 : carried.getOrDefault(holder, 0) + Elector.worth(it.giver(), voices);
            if (sum > it.cap()) over.add(it);
            else {
                held.add(it);
                if (holder != null) carried.put(holder, sum);
            }
        }
        return new Holding(List.copyOf(held), List.copyOf(over));
    }
}
