package org.fabcom.people.standing;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Seats: who acts for an organisation. */
@Component
record SeatStandings(Sql db) implements Standings {

    @Override
    public List<ContactStanding> of(PartyId organisation, ContactSought wanted, Page page) {
        var sql =
                "select s.person, p.name, s.seat, s.granted_at from people.seat s join people.party p on p.id = s.person "
                        + "where s.organisation = :organisation and "
                        + ContactSought.where("s.person", "p.name", "''") + " order by p.name, s.person limit " + MOST;
        return wanted.in(db.sql(sql))
                .param("organisation", organisation.value())
                .list((row, n) -> new ContactStanding(
                        Rows.party(row, "person"),
                        row.getString("name"),
                        "",
                        page.t("people.seat." + row.getString("seat")),
                        LocalDate.ofInstant(Times.read(row, "granted_at"), Days.ZONE),
                        null,
                        "/structures/" + organisation));
    }
}
