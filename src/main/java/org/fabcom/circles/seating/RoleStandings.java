package org.fabcom.circles.seating;

import module java.base;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Sights;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.standing.ContactSought;
import org.fabcom.people.standing.ContactStanding;
import org.fabcom.people.standing.Standings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Roles that somebody holds, or held, in the circles of an organisation: of those that the reader may see. */
@Component
record RoleStandings(Sql db, Sights sights) implements Standings {

    @Override
    public List<ContactStanding> of(PartyId organisation, ContactSought wanted, Page page) {
        var sql = """
            select s.person, p.name, g.id, g.name as role, s.starts_on,
                least(s.ends_on, (s.ended_at at time zone kernel.zone())::date) as until_day
            from circles.group_seat s join circles.groups g on g.id = s.role join people.party_card p on p.id = s.person
            where exists (select from circles.group_ancestry a join circles.groups r on r.id = a.ancestor
                where a.descendant = g.id and r.organisation = :organisation) and g.id = any (:seen) and\s""";
        return wanted.in(db.sql(
                        sql + ContactSought.where("s.person", "p.name", "''") + " order by p.name, s.id limit " + MOST))
                .param("organisation", organisation.value())
                .param(
                        "seen",
                        sights.of(page.visitor()).stream().map(GroupId::value).toArray(UUID[]::new))
                .list((row, n) -> new ContactStanding(
                        Rows.party(row, "person"),
                        row.getString("name"),
                        "",
                        row.getString("role"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        "/groupes/" + Rows.id(row, "id")));
    }
}
