package org.fabcom.governance.charter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say that a decision does to a value: once each, under their name, until they say otherwise. Thread-safe. */
@Repository
class ValueCitations {

    static final int LONGEST = 300;

    /** @param strains it puts the value to the test; else it serves it. @param decision by its reference */
    record Citation(String decision, LocalDate on, UUID value, String name, boolean strains, String why, String by) {}

    private static final String SELECT = """
            select d.year || '-' || d.number as decision, (d.decided_at at time zone kernel.zone())::date as on_day, c.value, v.name,
                c.strains, c.why, coalesce(p.name, '') as person
            from governance.value_citation c join governance.decision d on d.id = c.decision
            join governance.charter_value v on v.id = c.value left join people.party_card p on p.id = c.person
            where %s order by d.year desc, d.number desc, people.sorted(v.name), c.said_at, c.person limit 500
            """;

    private final JdbcClient db;
    private final Clock clock;

    ValueCitations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

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
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    private List<Citation> asked(String which, UUID id) {
        return db.sql(SELECT.formatted(which))
                .param("id", id)
                .query(ValueCitations::read)
                .list();
    }

    private static Citation read(ResultSet row, int n) throws SQLException {
        return new Citation(
                row.getString("decision"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("value", UUID.class),
                row.getString("name"),
                row.getBoolean("strains"),
                row.getString("why"),
                row.getString("person"));
    }
}
