package org.fabcom.governance.mandates;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.circles.RoleSeats;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Who holds which role today, soonest to end first. Where a body decides together, nobody is given a role without an end (G39). */
@Repository
record Mandates(Sql db, Groups groups, Bodies bodies) implements RoleSeats.Terms {

    private static final String SELECT = """
            select s.id, s.role, s.person, p.name, s.role_name, coalesce(s.circle_name, '') as circle, s.starts_on,
                least(s.ends_on, (s.ended_at at time zone kernel.zone())::date) as ends_on,
                coalesce(d.year || '-' || d.number, '') as decision,
                case when e.id is null then '' else coalesce(e.answer, 'ASKED') end as answer
            from circles.seat_card s join people.party_card p on p.id = s.person
            left join governance.election e on e.seat = s.id
            left join governance.mandate m on m.seat = s.id left join governance.decision d on d.id = m.decision
            where %s and
            """;
    private static final String HELD = SELECT + """
                s.ended_at is null and s.closed_at is null and s.starts_on <= :today and coalesce(s.ends_on, 'infinity') >= :today
            order by s.ends_on nulls first, people.sorted(s.role_name), people.sorted(p.name), s.id
            """;
    private static final String OVER = SELECT + """
                (s.ended_at is not null or s.ends_on < :today)
                and s.starts_on <= coalesce((s.ended_at at time zone kernel.zone())::date, s.ends_on)
            order by least(s.ends_on, (s.ended_at at time zone kernel.zone())::date) desc, people.sorted(s.role_name), people.sorted(p.name), s.id limit 100
            """;

    /** In the whole organisation, or in the circle and what lies in it. */
    List<Mandate> in(Body body, LocalDate today) {
        return in(HELD, body, today);
    }

    /** Those that are over, the last first. */
    List<Mandate> former(Body body, LocalDate today) {
        return in(OVER, body, today);
    }

    private List<Mandate> in(String which, Body body, LocalDate today) {
        var circle = body.circle();
        var sql = circle == null ? "s.organisation = :organisation" : "s.role = any (:roles)";
        var asked = db.sql(which.formatted(sql)).param("today", today);
        asked = circle == null
                ? asked.param(
                        "organisation",
                        Objects.requireNonNull(body.organisation()).value())
                : asked.param("roles", ids(groups.within(List.of(circle))));
        return asked.list(Mandates::read);
    }

    /** Those that end by this day where people decide together: of a whole organisation, or in a circle that does. */
    List<Mandate> ending(LocalDate day, LocalDate today) {
        return db.sql(HELD.formatted("""
                        s.ends_on <= :day and (s.role = any (:roles) or exists (select from governance.body b
                            where b.circle is null and b.organisation = s.organisation))
                        """))
                .param("today", today, "day", day, "roles", ids(groups.within(circles())))
                .list(Mandates::read);
    }

    /** A role that a body may give. */
    record Role(GroupId id, String name, String circle) {}

    /** By name. */
    List<Role> roles(Body body) {
        var circle = body.circle();
        var sql = circle == null ? "r.organisation = :organisation" : "r.id = any (:roles)";
        var asked = db.sql("select r.id, r.name, coalesce(r.circle_name, '') as circle from circles.role_card r where "
                + sql + " order by people.sorted(r.name), r.id");
        asked = circle == null
                ? asked.param(
                        "organisation",
                        Objects.requireNonNull(body.organisation()).value())
                : asked.param("roles", ids(groups.within(List.of(circle))));
        return asked.list(
                (row, n) -> new Role(new GroupId(Rows.id(row, "id")), row.getString("name"), row.getString("circle")));
    }

    /** Which decision gave what somebody was given last between two days. */
    void follows(GroupId role, PartyId person, LocalDate from, LocalDate until, UUID decision, PartyId by) {
        db.sql("""
                insert into governance.mandate (seat, decision, given_by, given_at)
                select s.id, :decision, :by, :now from circles.seat_card s
                where s.role = :role and s.person = :person and s.starts_on = :from and s.ends_on = :until
                order by s.ended_at is not null, s.id desc limit 1
                """)
                .param("from", from)
                .param("until", until)
                .param("decision", decision)
                .param("by", by.value())
                .param("role", role.value())
                .param("person", person.value())
                .update();
    }

    /** @param name of the person; @param elected by the proposal itself, which tells more of it */
    record Given(String role, String name, boolean elected) {}

    /** What a decision gave, ended ones too. */
    List<Given> givenBy(UUID decision) {
        return db.sql("""
                select s.role_name, p.name, exists (select from governance.election e where e.seat = s.id) as elected
                from governance.mandate m join circles.seat_card s on s.id = m.seat
                join people.party_card p on p.id = s.person where m.decision = :decision
                order by people.sorted(s.role_name), people.sorted(p.name), s.id
                """)
                .param("decision", decision)
                .list((row, n) ->
                        new Given(row.getString("role_name"), row.getString("name"), row.getBoolean("elected")));
    }

    private List<GroupId> circles() {
        return db.sql("select circle from governance.body where circle is not null")
                .list((row, n) -> new GroupId(Rows.id(row, "circle")));
    }

    private static UUID[] ids(Set<GroupId> roles) {
        return roles.stream().map(GroupId::value).toArray(UUID[]::new);
    }

    @Override
    public boolean needsEnd(Group role) {
        var house = role.organisation();
        if (house != null && bodies.of(house).isPresent()) return true;
        return groups.above(List.of(role.id())).stream()
                .anyMatch(it -> bodies.of(it).isPresent());
    }

    private static Mandate read(ResultSet row, int n) throws SQLException {
        return new Mandate(
                Rows.id(row, "id"),
                Rows.id(row, "role"),
                Rows.party(row, "person"),
                row.getString("name"),
                row.getString("role_name"),
                row.getString("circle"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("decision"),
                row.getString("answer"));
    }
}
