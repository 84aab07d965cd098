package org.fabcom.governance.polling;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.ChoiceWords;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.proxies.Proxies;
import org.fabcom.governance.proxies.Proxy;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rolls of ballots: frozen once, with the proxies that hold at that moment. Thread-safe. */
@Repository
record Roll(Sql db, Electors electors, Proxies proxies) {

    private static final String SELECT = """
            select r.place, r.person, coalesce(r.name, p.name) as name, r.college, r.why, r.proxy, r.holder, r.instruction
            from governance.roll r left join people.party_card p on p.id = r.person where
            """;

    List<Voice> of(UUID ballot) {
        return db.sql(SELECT + "r.ballot = :ballot order by r.place")
                .param("ballot", ballot)
                .list(Roll::read);
    }

    /** The voices that a person may cast: their own, and those they carry, unless they declared a conflict of interest. */
    List<Voice> cast(UUID ballot, PartyId by) {
        return db.sql(SELECT + """
                r.ballot = :ballot and (r.person = :by or r.holder = :by and not exists (
                    select from governance.conflict c where c.ballot = r.ballot and c.person = :by))
                order by r.place
                """).param("ballot", ballot, "by", by.value()).list(Roll::read);
    }

    List<Voice> own(UUID ballot, PartyId person) {
        return db.sql(SELECT + "r.ballot = :ballot and r.person = :person order by r.place")
                .param("ballot", ballot, "person", person.value())
                .list(Roll::read);
    }

    List<PartyId> holders(UUID ballot, PartyId person) {
        return db.sql("select distinct holder from governance.roll"
                        + " where ballot = :ballot and person = :person and holder is not null")
                .param("ballot", ballot, "person", person.value())
                .list((row, n) -> Rows.party(row, "holder"));
    }

    /** @param dropped proxies of people who vote that this ballot does not take: over the cap, or their holder does not vote */
    record Drawn(List<Voice> voices, List<Proxy> dropped) {}

    /** Who would be on it today, nothing written. */
    Drawn drawn(Ballot ballot, Body body) {
        var conflicts = conflicts(ballot.id());
        var young = young(ballot);
        var all = electors.on(body, ballot.recordDate());
        var able = new HashSet<String>();
        for (var it : all)
            if (why(it, ballot, conflicts, young) == null) able.addAll(Proxy.keys(it.person(), it.member(), it.name()));
        var holding = holding(ballot, all);
        var held = new HashMap<String, Proxy>();
        var dropped = new ArrayList<>(holding.over());
        for (var it : holding.held())
            if (it.holder() == null || able.contains(it.holder().toString())) held.put(it.whose(), it);
            else dropped.add(it);
        dropped.removeIf(it -> !able.contains(it.whose()));
        var voices = new ArrayList<Voice>();
        for (var it : all) {
            var why = why(it, ballot, conflicts, young);
            var proxy = Proxy.of(held, it.person(), it.member(), it.name());
            voices.add(new Voice(
                    voices.size(),
                    it.person(),
                    it.name(),
                    it.college(),
                    why,
                    proxy == null ? null : proxy.id(),
                    proxy == null ? null : proxy.holder(),
                    proxy == null ? null : instruction(proxy, ballot)));
        }
        return new Drawn(List.copyOf(voices), List.copyOf(dropped));
    }

    private static @Nullable String why(Elector it, Ballot ballot, Set<PartyId> conflicts, Set<PartyId> young) {
        if (it.why() != null) return it.why().name();
        var person = it.person();
        if (person == null && ballot.assembly() == null) return "NO_REPRESENTATIVE"; // in an assembly a hand is enough
        if (person != null && conflicts.contains(person)) return "CONFLICT";
        if (person != null && young.contains(person)) return "NEW_ACCOUNT";
        var colleges = ballot.rules().colleges();
        if (colleges != null
                && colleges.weights().stream()
                        .noneMatch(college -> college.college().equals(it.college()))) return "NO_COLLEGE";
        return null;
    }

    private Proxies.Holding holding(Ballot ballot, List<Elector> all) {
        var items = new ArrayList<>(List.of(ballot.id()));
        if (ballot.item() != null) items.add(ballot.item());
        return proxies.holding(ballot.body(), ballot.assembly(), items, ballot.recordDate(), Elector.voices(all));
    }

    private static @Nullable String instruction(Proxy proxy, Ballot ballot) {
        var said = proxy.instructions().get(ballot.id());
        if (said == null && ballot.item() != null) said = proxy.instructions().get(ballot.item());
        return said != null && ChoiceWords.written(ballot.rules(), said) ? said : null;
    }

    private Set<PartyId> conflicts(UUID ballot) {
        return new HashSet<>(db.sql("select person from governance.conflict where ballot = :ballot")
                .param("ballot", ballot)
                .list((row, n) -> Rows.party(row, "person")));
    }

    private Set<PartyId> young(Ballot ballot) {
        int days = ballot.rules().accountDays();
        if (days == 0) return Set.of();
        var since = ballot.recordDate().minusDays(days).atStartOfDay(Days.ZONE).toInstant();
        return new HashSet<>(db.sql("select id from people.party_since where created_at > :since")
                .param("since", since)
                .list((row, n) -> Rows.party(row, "id")));
    }

    /** The name of a person is not copied: it goes with the account. */
    void freeze(UUID ballot, List<Voice> voices) {
        db.sql("""
                insert into governance.roll (ballot, place, person, name, college, why, proxy, holder, instruction)
                select :ballot, v.place - 1, v.person, nullif(v.name, p.name), v.college, v.why, v.proxy, v.holder, v.instruction
                from unnest(:people, :names, :colleges, :whys, :proxies, :holders, :instructions) with ordinality
                    as v (person, name, college, why, proxy, holder, instruction, place)
                left join people.party_card p on p.id = v.person order by v.place
                """)
                .param("ballot", ballot)
                .param("people", ids(voices, it -> Rows.value(it.person())))
                .param("names", texts(voices, Voice::name))
                .param("colleges", texts(voices, Voice::college))
                .param("whys", texts(voices, Voice::why))
                .param("proxies", ids(voices, Voice::proxy))
                .param("holders", ids(voices, it -> Rows.value(it.holder())))
                .param("instructions", texts(voices, Voice::instruction))
                .update();
    }

    private static @Nullable UUID[] ids(List<Voice> voices, Function<Voice, @Nullable UUID> what) {
        var ids = new @Nullable UUID[voices.size()];
        for (var it : voices) ids[it.place()] = what.apply(it);
        return ids;
    }

    private static @Nullable String[] texts(List<Voice> voices, Function<Voice, @Nullable String> what) {
        var texts = new @Nullable String[voices.size()];
        for (var it : voices) texts[it.place()] = what.apply(it);
        return texts;
    }

    void excuse(UUID ballot, PartyId person, String why) {
        db.sql("update governance.roll set why = :why where ballot = :ballot and person = :person and why is null")
                .param("why", why, "ballot", ballot, "person", person.value())
                .update();
    }

    /** Those who may vote in a ballot and are no longer of the body: flagged, not struck. */
    List<Voice> gone(UUID ballot, Body body, LocalDate today) {
        var still = new HashSet<@Nullable PartyId>();
        for (var it : electors.on(body, today)) if (it.entitled()) still.add(it.person());
        return of(ballot).stream()
                .filter(it -> it.entitled() && !still.contains(it.person()))
                .toList();
    }

    private static Voice read(ResultSet row, int n) throws SQLException {
        return new Voice(
                row.getInt("place"),
                Rows.partyIfAny(row, "person"),
                Objects.requireNonNull(row.getString("name")),
                row.getString("college"),
                row.getString("why"),
                Rows.idIfAny(row, "proxy"),
                Rows.partyIfAny(row, "holder"),
                row.getString("instruction"));
    }
}
