package org.fabcom.circles.seating;

import java.time.LocalDate;
import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.people.standing.Standing;
import org.fabcom.people.standing.Standings;
import org.fabcom.people.standing.Wanted;
import org.fabcom.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles that somebody holds, or held, in the circles of an organisation. */
@Component
class RoleStandings implements Standings {

    private final JdbcClient db;

    RoleStandings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Standing> of(PartyId organisation, Wanted wanted, Page page) {
        var sql = """
            select s.person, p.name, g.id, g.name as role, s.starts_on,
                least(s.ends_on, (s.ended_at at time zone kernel.zone())::date) as until_day
            from circles.group_seat s join circles.groups g on g.id = s.role join people.party_card p on p.id = s.person
            where exists (select from circles.group_ancestry a join circles.groups r on r.id = a.ancestor
                where a.descendant = g.id and r.organisation = :organisation) and\s""";
        return wanted.in(
                        db.sql(sql + Wanted.where("s.person", "p.name", "''") + " order by p.name, s.id limit " + MOST))
                .param("organisation", organisation.value())
                .query((row, n) -> new Standing(
                        Rows.party(row, "person"),
                        row.getString("name"),
                        "",
                        row.getString("role"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        "/groupes/" + Rows.id(row, "id")))
                .list();
    }
}
