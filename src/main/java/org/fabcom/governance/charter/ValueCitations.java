package org.fabcom.governance.charter;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** What people say that a decision does to a value: once each, under their name, until they say otherwise. Thread-safe. */
@Repository
record ValueCitations(Sql db) {

    static final int LONGEST = 300;

    /** @param strains it puts the value to the test; else it serves it. @param decision by its reference */
    record Citation(
            String decision,
            LocalDate on,
            UUID value,
            String name,
            boolean strains,
            String why,
            String by,
            PartyId person) {}

    private static final String SELECT = """
            select d.year || '-' || d.number as decision, (d.decided_at at time zone kernel.zone())::date as on_day, c.value, v.name,
                c.strains, c.why, coalesce(p.name, '') as person, c.person as by_id
            from governance.value_citation c join governance.decision d on d.id = c.decision
            join governance.charter_value v on v.id = c.value left join people.party_card p on p.id = c.person
            where %s order by d.year desc, d.number desc, people.sorted(v.name), c.said_at, c.person limit 500
            """;

    /** An argument or an objection that says a value is at stake. @param path of its proposal */
    record Stake(UUID value, String path, String title, String by, boolean objection) {}

    /** Decisions of one year, however many people say so of each. */
    record Year(long served, long strained) {}

    List<Citation> ofDecision(UUID decision) {
        return asked("c.decision = :id", decision);
    }

    /** The last decisions first. */
    List<Citation> ofBody(UUID body) {
        return asked("d.body = :id", body);
    }

    /** What they say last stands. */
    void say(UUID decision, UUID value, boolean strains, String why, PartyId person) {
        db.sql("""
                insert into governance.value_citation (decision, value, person, strains, why, said_at)
                values (:decision, :value, :person, :strains, :why, :now)
                on conflict (decision, value, person) do update
                    set strains = excluded.strains, why = excluded.why, said_at = excluded.said_at
                """)
                .param("decision", decision)
                .param("value", value)
                .param("person", person.value())
                .param("strains", strains)
                .param("why", why)
                .update();
    }

    /** False if they had said nothing of it. */
    boolean takeBack(UUID decision, UUID value, PartyId person) {
        return db.sql("delete from governance.value_citation"
                        + " where decision = :decision and value = :value and person = :person")
                .param("decision", decision, "value", value, "person", person.value())
                .updated();
    }

    /** By value; those that no decision of the year serves or strains are left out. */
    Map<UUID, Year> year(UUID body, int year) {
        return db.sql("""
                select c.value, count(distinct c.decision) filter (where not c.strains) as served,
                    count(distinct c.decision) filter (where c.strains) as strained
                from governance.value_citation c join governance.decision d on d.id = c.decision
                where d.body = :body and extract(year from d.decided_at at time zone kernel.zone()) = :year group by c.value
                """)
                .param("body", body, "year", year)
                .map(row -> Rows.id(row, "value"), row -> new Year(row.getLong("served"), row.getLong("strained")));
    }

    /** What was said of proposals and stands, the newest first. */
    List<Stake> stakes(UUID body) {
        return db.sql("""
                select s.value, q.id, q.title, coalesce(p.name, '') as person, s.objection from (
                    select value, proposal, said_by, said_at, false as objection from governance.argument
                    where value is not null and gone_at is null
                    union all
                    select value, proposal, said_by, said_at, true from governance.objection
                    where value is not null and state <> 'TAKEN_BACK'
                ) s join governance.proposal q on q.id = s.proposal and q.body = :body
                left join people.party_card p on p.id = s.said_by order by s.said_at desc limit 500
                """)
                .param("body", body)
                .list((row, n) -> new Stake(
                        Rows.id(row, "value"),
                        "/propositions/" + Rows.id(row, "id"),
                        row.getString("title"),
                        row.getString("person"),
                        row.getBoolean("objection")));
    }

    private List<Citation> asked(String which, UUID id) {
        return db.sql(SELECT.formatted(which)).param("id", id).list(ValueCitations::read);
    }

    private static Citation read(ResultSet row, int n) throws SQLException {
        return new Citation(
                row.getString("decision"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("value", UUID.class),
                row.getString("name"),
                row.getBoolean("strains"),
                row.getString("why"),
                row.getString("person"),
                Rows.party(row, "by_id"));
    }
}
