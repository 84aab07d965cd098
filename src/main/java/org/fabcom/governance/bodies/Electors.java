package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.circles.Memberships;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.Voter;
import org.fabcom.membership.VotingRights;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** Who votes in a body on a day, and why the others do not. Thread-safe. */
@Repository
public class Electors {

    private final Sql db;
    private final Memberships memberships;
    private final ObjectProvider<VotingRights> registers;
    private final HouseWords words;

    Electors(Sql db, Memberships memberships, ObjectProvider<VotingRights> registers, HouseWords words) {
        this.db = db;
        this.memberships = memberships;
        this.registers = registers;
        this.words = words;
    }

    /**
     * Each voice once, by name, as it stood at the end of that day: of a circle those who belonged to it; of an organisation its
     * register, or its people where it keeps none here.
     */
    public List<Elector> on(Body body, LocalDate recordDate) {
        var circle = body.circle();
        if (circle != null)
            return memberships.in(circle, recordDate).stream()
                    .map(it -> new Elector(null, it.person(), it.name(), null, null))
                    .toList();
        return register(body)
                .map(it -> registered(it.on(body.house(), recordDate)))
                .orElseGet(() -> seated(body.house(), recordDate));
    }

    /** Those who have a voice and nobody with an account to cast it on a screen: such a vote goes on without them. */
    public long unheard(Body body, LocalDate recordDate) {
        return on(body, recordDate).stream().filter(Electors::unheard).count();
    }

    private static boolean unheard(Elector it) {
        return it.person() == null && (it.entitled() || it.why() == Voter.Why.NO_REPRESENTATIVE);
    }

    /** Whether there are voices, and nobody could cast one on a screen. */
    public boolean silent(Body body, LocalDate recordDate) {
        var all = on(body, recordDate);
        return all.stream().anyMatch(Electors::unheard)
                && all.stream().noneMatch(it -> it.person() != null && it.entitled());
    }

    /** Members without an account are known by their name: where two have the same, their number in the register stands behind. */
    private List<Elector> registered(List<Voter> all) {
        var names = all.stream()
                .filter(Electors::byName)
                .collect(Collectors.groupingBy(Voter::name, Collectors.counting()));
        return all.stream()
                .map(it -> new Elector(
                        it.member(),
                        it.person(),
                        byName(it) && names.getOrDefault(it.name(), 0L) > 1
                                ? words.t("governance.elector.numbered", it.name(), it.number())
                                : it.name(),
                        it.college(),
                        it.why()))
                .toList();
    }

    private static boolean byName(Voter it) {
        return it.person() == null && it.why() != Voter.Why.JOINED_LATER && it.why() != Voter.Why.LEFT;
    }

    /** Organisations in whose register the person stands today. */
    Set<PartyId> houses(PartyId person) {
        var rights = registers.getIfAvailable();
        return rights == null ? Set.of() : rights.of(person);
    }

    boolean member(Body body, PartyId person) {
        return houses(person).contains(body.house());
    }

    boolean seated(Body body, PartyId person) {
        return db.sql(
                        "select exists (select from people.seat_of where organisation = :organisation and person = :person)")
                .param("organisation", body.house().value(), "person", person.value())
                .single(Boolean.class);
    }

    /** Whoever is suspended in the register reads, and neither proposes, argues nor votes (E3). */
    public boolean suspended(Body body, PartyId person) {
        var house = body.organisation();
        return house != null && registers.stream().anyMatch(it -> it.suspended(house, person));
    }

    /** Refuses whoever is: asked where something is said in the body, whichever the door. */
    public void heard(Body body, PartyId person) {
        if (suspended(body, person))
            throw Problem.of(403, "FC-4720", body.name(), body.id().toString());
    }

    private Optional<VotingRights> register(Body body) {
        var rights = registers.getIfAvailable();
        return rights != null && rights.keeps(body.house()) ? Optional.of(rights) : Optional.empty();
    }

    /** Of those who came or left since, the first move says where they were. */
    private List<Elector> seated(PartyId organisation, LocalDate on) {
        return db.sql("""
                with moved as (
                    select distinct on (person) person, gone from people.came_and_left
                    where organisation = :organisation and grp is null and at >= :after order by person, at, id
                ), there as (
                    select s.person from people.seat_of s where s.organisation = :organisation
                        and not exists (select from moved m where m.person = s.person and not m.gone)
                    union select person from moved where gone
                )
                select t.person, p.name from there t join people.party_card p on p.id = t.person
                join people.person_card c on c.id = t.person and c.erased_at is null
                order by people.sorted(p.name), t.person
                """)
                .param("organisation", organisation.value())
                .param("after", on.plusDays(1).atStartOfDay(Days.ZONE).toInstant())
                .list((row, n) -> new Elector(null, Rows.party(row, "person"), row.getString("name"), null, null));
    }
}
