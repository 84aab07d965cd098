package org.fabcom.membership.voting;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.springframework.stereotype.Repository;

/** As what somebody stands in a register today. Thread-safe. */
@Repository
public class StandingIn {

    private static final String STATES = """
            select m.state from membership.member m
            where m.organisation = :organisation and m.state <> 'ENDED' and (m.party = :person or m.party = any (:seats)
                or m.id in (select r.member from membership.representative r where r.person = :person and r.until is null)
                or m.party is null and m.kind = 'PERSON' and m.email <> ''
                    and lower(m.email) = (select a.email_folded from people.person_card a where a.id = :person)
                    and
            """ + Members.alone(":person") + ")";

    private final Sql db;

    StandingIn(Sql db) {
        this.db = db;
    }

    /** Of each line that is theirs, for which they speak, or of an organisation where they sit; who left is in none. */
    public List<MemberState> in(PartyId organisation, PartyId person, Collection<PartyId> seats) {
        return db.sql(STATES)
                .param("organisation", organisation.value(), "person", person.value(), "seats", Rows.ids(seats))
                .list((row, n) -> MemberState.valueOf(row.getString("state")));
    }
}
