package org.fabcom.governance.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fabcom.circles.Memberships;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.membership.VotingRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who votes in a body on a day, and why the others do not. Thread-safe. */
@Repository
public class Electors {

    private final JdbcClient db;
    private final Memberships memberships;
    private final ObjectProvider<VotingRights> registers;

    Electors(JdbcClient db, Memberships memberships, ObjectProvider<VotingRights> registers) {
        this.db = db;
        this.memberships = memberships;
        this.registers = registers;
    }

    /**
     * Each voice once, by name: of a circle those who belong to it; of an organisation its register on that day, or its people
     * where it keeps none here.
     */
    public List<Elector> on(Body body, LocalDate recordDate) {
        var circle = body.circle();
        if (circle != null)
            return memberships.in(circle).stream()
                    .map(it -> new Elector(it.person(), it.name(), null, null))
                    .toList();
        return register(body)
                .map(it -> it.on(body.house(), recordDate).stream()
                        .map(voter -> new Elector(voter.person(), voter.name(), voter.college(), voter.why()))
                        .toList())
                .orElseGet(() -> seated(body.house()));
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
                .param("organisation", body.house().value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<VotingRights> register(Body body) {
        var rights = registers.getIfAvailable();
        return rights != null && rights.keeps(body.house()) ? Optional.of(rights) : Optional.empty();
    }

    private List<Elector> seated(PartyId organisation) {
        return db.sql("""
                select s.person, p.name from people.seat_of s join people.party_card p on p.id = s.person
                where s.organisation = :organisation order by people.sorted(p.name), s.person
                """)
                .param("organisation", organisation.value())
                .query((row, n) -> new Elector(Rows.party(row, "person"), row.getString("name"), null, null))
                .list();
    }
}
