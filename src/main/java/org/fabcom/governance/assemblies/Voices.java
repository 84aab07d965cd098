package org.fabcom.governance.assemblies;

import module java.base;
import java.sql.Types;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.governance.colleges.College;
import org.fabcom.governance.colleges.Colleges;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The roll of an assembly: as members stand on the record date, frozen when its door opens. Thread-safe. */
@Repository
public class Voices {

    /**
     * @param member of the register; null where there is none
     * @param person who casts it; null: a member without an account, who comes in person
     * @param name of the member, who may be an organisation
     */
    public record Voice(
            int place,
            @Nullable UUID member,
            @Nullable PartyId person,
            String name,
            @Nullable String college) {

        /** The same before and after the roll is frozen: places move with whoever joins. */
        public String key() {
            if (member != null) return member.toString();
            return person == null ? "voix-" + place : person.toString();
        }
    }

    private final Sql db;
    private final Electors electors;
    private final Colleges colleges;

    Voices(Sql db, Electors electors, Colleges colleges) {
        this.db = db;
        this.electors = electors;
        this.colleges = colleges;
    }

    /** How many each person casts. */
    static Map<PartyId, Integer> each(List<Voice> all) {
        var each = new HashMap<PartyId, Integer>();
        for (var it : all) if (it.person() != null) each.merge(it.person(), 1, Integer::sum);
        return each;
    }

    /** As frozen, else as it would be now. */
    public List<Voice> of(Assembly assembly, Body body) {
        var frozen = frozen(assembly.id());
        return frozen.isEmpty() ? entitled(assembly, body) : frozen;
    }

    /** Members that have no voice on the record date, and why; who left or joins later is none of them. */
    public record Roll(List<Voice> voices, List<Elector> without) {}

    /** As it would be now, read once. */
    public Roll now(Assembly assembly, Body body) {
        var all = electors.on(body, assembly.said().recordDate());
        return new Roll(
                entitled(assembly, body, all),
                all.stream().filter(it -> !it.entitled() && it.there()).toList());
    }

    List<Voice> frozen(UUID assembly) {
        return db.sql("select v.place, v.member, v.person, coalesce(nullif(v.name, ''), p.name, '') as name, v.college"
                        + " from governance.assembly_voice v left join people.party_card p on p.id = v.person"
                        + " where v.assembly = :assembly order by v.place")
                .param("assembly", assembly)
                .list((row, n) -> new Voice(
                        row.getInt("place"),
                        Rows.idIfAny(row, "member"),
                        Rows.partyIfAny(row, "person"),
                        row.getString("name"),
                        row.getString("college")));
    }

    /** Within a transaction that holds the assembly's lock. The name of a person is not copied: it goes with the account. */
    List<Voice> freeze(Assembly assembly, Body body) {
        var frozen = frozen(assembly.id());
        if (!frozen.isEmpty()) return frozen;
        var all = entitled(assembly, body);
        for (var it : all)
            db.sql("insert into governance.assembly_voice (assembly, place, member, person, name, college)"
                            + " values (:assembly, :place, :member, :person, case when exists (select from people.party_card p"
                            + " where p.id = :person and p.name = :name) then '' else :name end, :college)")
                    .param("assembly", assembly.id())
                    .param("place", it.place())
                    .param("member", it.member(), Types.OTHER)
                    .param("person", Rows.value(it.person()), Types.OTHER)
                    .param("name", it.name())
                    .param("college", it.college())
                    .update();
        return all;
    }

    private List<Voice> entitled(Assembly assembly, Body body) {
        return entitled(assembly, body, electors.on(body, assembly.said().recordDate()));
    }

    private List<Voice> entitled(Assembly assembly, Body body, List<Elector> all) {
        var weights = colleges.on(body.id(), assembly.day()).stream()
                .map(College::name)
                .toList();
        boolean weighed = !weights.isEmpty();
        var able = all.stream()
                .filter(it -> it.entitled() && (!weighed || weights.contains(it.college())))
                .toList();
        return IntStream.range(0, able.size())
                .mapToObj(i -> voice(i + 1, able.get(i), weighed))
                .toList();
    }

    /** Categories of members are colleges only where the statutes give them a weight; who has none there has no voice in a ballot. */
    private static Voice voice(int place, Elector it, boolean weighed) {
        return new Voice(place, it.member(), it.person(), it.name(), weighed ? it.college() : null);
    }
}
