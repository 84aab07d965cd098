package org.fabcom.governance.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.circles.RoleSeats;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which role today, soonest to end first. Where a body decides together, nobody is given a role without an end (G39). */
@Repository
class Mandates implements RoleSeats.Terms {

    private static final String SELECT = """
            select s.id, s.role, s.person, p.name, s.role_name, coalesce(s.circle_name, '') as circle, s.ends_on
            from circles.seat_card s join people.party_card p on p.id = s.person
            where s.ended_at is null and s.closed_at is null and s.starts_on <= :today and coalesce(s.ends_on, 'infinity') >= :today
                and %s
            order by s.ends_on nulls first, people.sorted(s.role_name), people.sorted(p.name), s.id
            """;

    private final JdbcClient db;
    private final Groups groups;
    private final Bodies bodies;

    Mandates(JdbcClient db, Groups groups, Bodies bodies) {
        this.db = db;
        this.groups = groups;
        this.bodies = bodies;
    }

    /** In the whole organisation, or in the circle and what lies in it. */
    List<Mandate> in(Body body, LocalDate today) {
        var circle = body.circle();
        var sql = circle == null ? "s.organisation = :organisation" : "s.role = any (:roles)";
        var asked = db.sql(SELECT.formatted(sql)).param("today", today);
        asked = circle == null
                ? asked.param(
                        "organisation",
                        Objects.requireNonNull(body.organisation()).value())
                : asked.param("roles", ids(groups.within(List.of(circle))));
        return asked.query(Mandates::read).list();
    }

    /** Those that end by this day where people decide together: of a whole organisation, or in a circle that does. */
    List<Mandate> ending(LocalDate day, LocalDate today) {
        return db.sql(SELECT.formatted("""
                        s.ends_on <= :day and (s.role = any (:roles) or exists (select from governance.body b
                            where b.circle is null and b.organisation = s.organisation))
                        """))
                .param("today", today)
                .param("day", day)
                .param("roles", ids(groups.within(circles())))
                .query(Mandates::read)
                .list();
    }

    private List<GroupId> circles() {
        return db.sql("select circle from governance.body where circle is not null")
                .query((row, n) -> new GroupId(Rows.id(row, "circle")))
                .list();
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
                row.getObject("ends_on", LocalDate.class));
    }
}
