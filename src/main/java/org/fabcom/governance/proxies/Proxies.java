package org.fabcom.governance.proxies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Voices given to be carried, never handed on by who carries them. Thread-safe. The caller has asked who may. */
@Repository
public class Proxies {

    /** What became of a proxy that was handed in. */
    public sealed interface Handed {
        record Accepted(Proxy proxy) implements Handed {}

        /** Kept as refused: the holder carries as many as the statutes let them (G20). */
        record OverCap(Proxy proxy, int cap) implements Handed {}

        /** The statutes say nothing of proxies without a name (G24). */
        record BlankRefused() implements Handed {}

        record ToOneself() implements Handed {}

        /** One stands already for the same scope: revoke it first. */
        record GivenAlready(Proxy standing) implements Handed {}
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select x.*, coalesce(g.name, x.giver_named) as giver_name, coalesce(h.name, '') as holder_name from governance.proxy x
            left join people.party_card g on g.id = x.giver left join people.party_card h on h.id = x.holder where
            """;

    private final JdbcClient db;
    private final Rules rules;
    private final Bodies bodies;
    private final Electors electors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proxies(
            JdbcClient db,
            Rules rules,
            Bodies bodies,
            Electors electors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.rules = rules;
        this.bodies = bodies;
        this.electors = electors;
        this.events = events;
        this.clock = clock;
    }

    /** @param on whose statutes give the cap */
    @Transactional
    public Handed give(NewProxy wanted, LocalDate on, PartyId by) {
        var body = wanted.scope().body();
        lock(body);
        var holder = wanted.holder();
        if (holder != null && holder.equals(wanted.giver())) return new Handed.ToOneself();
        if (holder == null && !rules.yes(body, Rule.BLANK_PROXY, on)) return new Handed.BlankRefused();
        var standing = of(wanted.scope()).stream()
                .filter(it -> it.holds() && it.whose().equals(wanted.whose()))
                .findFirst();
        if (standing.isPresent()) return new Handed.GivenAlready(standing.get());
        int cap = rules.count(body, Rule.PROXY_CAP, on);
        var voices = Elector.voices(electors.on(bodies.find(body).orElseThrow(), on));
        boolean over = holder != null
                && carried(holder, wanted.scope(), on, voices) + Elector.worth(wanted.giver(), voices) > cap;
        var id = insert(wanted, over ? Proxy.State.REFUSED : Proxy.State.ACCEPTED, cap, by);
        var received = find(id).orElseThrow();
        if (!over) events.publishEvent(new ProxyNotices.ProxyReceived(id));
        return over ? new Handed.OverCap(received, cap) : new Handed.Accepted(received);
    }

    private void lock(UUID body) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('governance.proxy ' || :body, 0))")
                .param("body", body.toString())
                .query((row, n) -> n)
                .single();
    }

    /** Voices that the holder carries where this one would count too. */
    private int carried(PartyId holder, Scope scope, LocalDate on, Map<PartyId, Integer> voices) {
        var met = new ArrayList<>(of(scope));
        if (scope.kind() != Scope.Kind.PERIOD) met.addAll(of(Scope.period(scope.body(), on, on)));
        return met.stream()
                .filter(it -> it.holds() && holder.equals(it.holder()))
                .collect(Collectors.toMap(Proxy::whose, it -> Elector.worth(it.giver(), voices), (a, b) -> a))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private UUID insert(NewProxy it, Proxy.State state, int cap, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into governance.proxy (id, body, giver, giver_named, holder, kind, scope, since, until, state, cap, instructions,
                    received_at, received_by)
                values (:id, :body, :giver, :named, :holder, :kind, :scope, :since, :until, :state, :cap, :instructions::jsonb, :now, :by)
                """)
                .param("id", id)
                .param("body", it.scope().body())
                .param("giver", Rows.value(it.giver()), Types.OTHER)
                .param("named", it.giver() == null ? it.named() : null)
                .param("holder", Rows.value(it.holder()), Types.OTHER)
                .param("kind", it.scope().kind().name())
                .param("scope", it.scope().of(), Types.OTHER)
                .param("since", it.scope().since(), Types.DATE)
                .param("until", it.scope().until(), Types.DATE)
                .param("state", state.name())
                .param("cap", cap)
                .param("instructions", JSON.writeValueAsString(it.instructions()))
                .param("now", Times.sql(clock.instant()))
                .param("by", by.value())
                .update();
        return id;
    }

    /** False if it held no more. Ballots that are open keep it. */
    public boolean revoke(UUID proxy, PartyId by) {
        return end("id = :proxy", Map.of("proxy", proxy), Proxy.State.REVOKED, by) == 1;
    }

    /** The giver is there in person: what they gave for this assembly and its items holds no more; how many ended. */
    public int arrived(UUID assembly, List<UUID> items, PartyId giver, PartyId by) {
        var scopes = new ArrayList<>(items);
        scopes.add(assembly);
        return end(
                "giver = :giver and scope in (:scopes)",
                Map.of("giver", giver.value(), "scopes", scopes),
                Proxy.State.ARRIVED,
                by);
    }

    /** The same for a member without an account. */
    public int arrived(UUID assembly, String giver, PartyId by) {
        return end(
                "giver_named = :giver and scope = :assembly",
                Map.of("giver", giver, "assembly", assembly),
                Proxy.State.ARRIVED,
                by);
    }

    private int end(String which, Map<String, ?> params, Proxy.State state, PartyId by) {
        return db.sql("update governance.proxy set state = :state, ended_at = :now, ended_by = :by"
                        + " where state = 'ACCEPTED' and " + which)
                .params(params)
                .param("state", state.name())
                .param("now", Times.sql(clock.instant()))
                .param("by", by.value())
                .update();
    }

    public Optional<Proxy> find(UUID proxy) {
        return db.sql(SELECT + "x.id = :id")
                .param("id", proxy)
                .query(Proxies::read)
                .optional();
    }

    /** What a person was handed for this scope, refused ones too, in the order of receipt. */
    public List<Proxy> handedTo(PartyId holder, Scope scope) {
        return of(scope).stream().filter(it -> holder.equals(it.holder())).toList();
    }

    /** What a person gave in a body or was handed there, the newest first. */
    public List<Proxy> around(PartyId person, UUID body) {
        return db.sql(SELECT + "x.body = :body and (x.giver = :person or x.holder = :person) order by x.number desc")
                .param("body", body)
                .param("person", person.value())
                .query(Proxies::read)
                .list();
    }

    /** All of a scope, in the order of receipt; of a period all that meet it. */
    public List<Proxy> of(Scope scope) {
        return db.sql(SELECT + """
                x.body = :body and x.kind = :kind and (x.scope = :scope or x.since <= :until and x.until >= :since)
                order by x.number
                """)
                .param("body", scope.body())
                .param("kind", scope.kind().name())
                .param("scope", scope.of(), Types.OTHER)
                .param("since", scope.since(), Types.DATE)
                .param("until", scope.until(), Types.DATE)
                .query(Proxies::read)
                .list();
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
        var all = db.sql(SELECT + """
                x.body = :body and x.state = 'ACCEPTED' and (x.kind = 'ITEM' and x.scope in (:items)
                    or x.kind = 'ASSEMBLY' and x.scope = :assembly or x.kind = 'PERIOD' and :on between x.since and x.until)
                and not exists (select from governance.assembly_voice v
                    join governance.attendance a on a.assembly = v.assembly and a.place = v.place and a.what <> 'LEFT'
                    where v.assembly = :assembly and (v.person = x.giver or v.person is null and v.name = x.giver_named) and (x.kind = 'PERIOD' or not exists (
                        select from governance.attendance l
                        where l.assembly = a.assembly and l.place = a.place and l.number > a.number)))
                order by array_position(array['ITEM', 'ASSEMBLY', 'PERIOD'], x.kind), x.number
                """)
                .param("body", body)
                .param("items", items)
                .param("assembly", assembly, Types.OTHER)
                .param("on", on)
                .query(Proxies::read)
                .list();
        var narrowest = new LinkedHashMap<String, Proxy>();
        for (var it : all) narrowest.putIfAbsent(it.whose(), it);
        return capped(
                narrowest.values().stream()
                        .sorted(Comparator.comparingLong(Proxy::number))
                        .toList(),
                voices);
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

    private static Proxy read(ResultSet row, int n) throws SQLException {
        return new Proxy(
                Rows.id(row, "id"),
                row.getLong("number"),
                Rows.partyIfAny(row, "giver"),
                row.getString("giver_name"),
                Rows.partyIfAny(row, "holder"),
                row.getString("holder_name"),
                new Scope(
                        Rows.id(row, "body"),
                        Scope.Kind.valueOf(row.getString("kind")),
                        Rows.idIfAny(row, "scope"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                Proxy.State.valueOf(row.getString("state")),
                row.getInt("cap"),
                Times.read(row, "received_at"),
                Times.readIfAny(row, "ended_at"),
                instructions(row.getString("instructions")));
    }

    private static Map<UUID, String> instructions(String json) {
        var said = new HashMap<UUID, String>();
        for (var it : JSON.readTree(json).properties())
            said.put(UUID.fromString(it.getKey()), it.getValue().stringValue());
        return Map.copyOf(said);
    }
}
