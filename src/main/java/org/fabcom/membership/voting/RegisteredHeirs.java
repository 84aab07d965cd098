package org.fabcom.membership.voting;

import module java.base;
import org.fabcom.circles.RoleSeats;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Members with an account, and whoever speaks for a member, may hold a role of the organisation. Thread-safe. */
@Repository
record RegisteredHeirs(Sql db) implements RoleSeats.Heirs {

    private static final String THERE = """
            select m.party as person, m.state from membership.member m
            where m.organisation = :organisation and m.kind = 'PERSON' and m.party is not null and m.state <> 'ENDED'
            union all
            select r.person, m.state from membership.representative r join membership.member m on m.id = r.member
            where m.organisation = :organisation and r.person is not null and r.until is null and m.state <> 'ENDED'
            """;

    @Override
    public Map<PartyId, String> of(PartyId organisation, int most) {
        return db.sql("select distinct p.id, p.name, people.sorted(p.name) from (" + THERE + """
                ) t join people.person_card c on c.id = t.person and c.erased_at is null
                join people.party_card p on p.id = t.person where t.state <> 'SUSPENDED'
                order by people.sorted(p.name), p.id limit :most
                """)
                .param("organisation", organisation.value(), "most", most)
                .map(row -> Rows.party(row, "id"), row -> row.getString("name"));
    }

    @Override
    public boolean includes(PartyId organisation, PartyId person) {
        return there(organisation, person, " and t.state <> 'SUSPENDED'");
    }

    @Override
    public boolean keeps(PartyId organisation, PartyId person) {
        return there(organisation, person, "");
    }

    @Override
    public Map<PartyId, String> former(PartyId organisation) {
        return names("""
                select distinct p.id, p.name as told, people.sorted(p.name) from (
                    select m.party as person from membership.member m
                    where m.organisation = :organisation and m.kind = 'PERSON' and m.party is not null and m.state = 'ENDED'
                    union all
                    select r.person from membership.representative r join membership.member m on m.id = r.member
                    where m.organisation = :organisation and r.person is not null and (r.until is not null or m.state = 'ENDED')
                ) t join people.person_card c on c.id = t.person and c.erased_at is null
                join people.party_card p on p.id = t.person order by people.sorted(p.name), p.id
                """, organisation, List.of());
    }

    @Override
    public Map<PartyId, String> marks(PartyId organisation, Collection<PartyId> persons) {
        return names("""
                select m.party as id, 'n°\u00a0' || max(m.number) as told from membership.member m
                where m.organisation = :organisation and m.party = any (:persons) group by m.party
                """, organisation, persons);
    }

    private Map<PartyId, String> names(String sql, PartyId organisation, Collection<PartyId> persons) {
        return db.sql(sql)
                .param("organisation", organisation.value(), "persons", Rows.ids(persons))
                .map(row -> Rows.party(row, "id"), row -> row.getString("told"));
    }

    private boolean there(PartyId organisation, PartyId person, String and) {
        return db.sql("select exists (select from (" + THERE + ") t where t.person = :person" + and + ")")
                .param("organisation", organisation.value(), "person", person.value())
                .single(Boolean.class);
    }
}
