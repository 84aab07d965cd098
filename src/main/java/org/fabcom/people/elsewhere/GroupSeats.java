package org.fabcom.people.elsewhere;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.RightsOutcome;
import org.fabcom.people.Seats;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Seats that groups of the other house give: nothing that somebody gave by hand is changed, and nothing else is taken back. */
@Repository
class GroupSeats {

    /** Who is in this group sits in this organisation. */
    record Rule(UUID id, String group, PartyId organisation, String organisationName, Seat seat) {}

    private final Sql db;
    private final Seats seats;

    GroupSeats(Sql db, Seats seats) {
        this.db = db;
        this.seats = seats;
    }

    List<Rule> rules() {
        return db.sql("""
                select g.id, g.name, g.organisation, p.name as organisation_name, g.seat
                from people.oidc_group g join people.party p on p.id = g.organisation
                order by people.sorted(g.name), people.sorted(p.name), g.id
                """)
                .list((row, n) -> new Rule(
                        Rows.id(row, "id"),
                        row.getString("name"),
                        Rows.party(row, "organisation"),
                        row.getString("organisation_name"),
                        Seat.valueOf(row.getString("seat"))));
    }

    void add(String group, PartyId organisation, Seat seat) {
        db.sql("""
                insert into people.oidc_group (id, name, organisation, seat) values (:id, :name, :organisation, :seat)
                on conflict (name, organisation) do update set seat = excluded.seat
                """)
                .param("id", Ids.next(), "name", group, "organisation", organisation.value(), "seat", seat.name())
                .update();
    }

    void remove(UUID rule) {
        db.sql("delete from people.oidc_group where id = :id").param("id", rule).update();
    }

    /** At each sign-in; {@code by} is in whose name seats are given. */
    @Transactional
    void apply(PartyId person, List<String> groups, PartyId by) {
        var wanted = new HashMap<PartyId, Seat>();
        for (var it : rules())
            if (groups.contains(it.group()))
                wanted.merge(it.organisation(), it.seat(), (one, other) -> one.atLeast(other) ? one : other);
        var given = given(person);
        var held = seats.of(person);
        given.forEach((organisation, seat) -> {
            boolean ours = held.get(organisation) == seat;
            boolean takenAway = !held.containsKey(organisation) && wanted.containsKey(organisation);
            if (takenAway) return; // by whoever answers there: the group gives it no second time
            if (!wanted.containsKey(organisation) && ours) takeBack(organisation, person, by);
            else if (!wanted.containsKey(organisation)) forget(organisation, person);
            else if (ours && wanted.get(organisation) != seat) give(organisation, person, wanted.get(organisation), by);
        });
        wanted.forEach((organisation, seat) -> {
            if (!held.containsKey(organisation) && !given.containsKey(organisation))
                give(organisation, person, seat, by);
        });
    }

    /** When the link is cut: what groups gave goes; that somebody took a seat away by hand stays known, should they come again. */
    @Transactional
    void part(PartyId person, PartyId by) {
        var held = seats.of(person);
        given(person).forEach((organisation, seat) -> {
            if (held.get(organisation) == seat) takeBack(organisation, person, by);
        });
    }

    private Map<PartyId, Seat> given(PartyId person) {
        return db.sql("select organisation, seat from people.oidc_seat where person = :person")
                .param("person", person.value())
                .map(row -> Rows.party(row, "organisation"), row -> Seat.valueOf(row.getString("seat")));
    }

    private void give(PartyId organisation, PartyId person, Seat seat, PartyId by) {
        if (seats.grant(organisation, person, seat, by) != RightsOutcome.DONE) return;
        db.sql("""
                insert into people.oidc_seat (organisation, person, seat) values (:organisation, :person, :seat)
                on conflict (organisation, person) do update set seat = excluded.seat
                """)
                .param("organisation", organisation.value(), "person", person.value(), "seat", seat.name())
                .update();
    }

    /** Who is the last to answer for an organisation stays, until another one does. */
    private void takeBack(PartyId organisation, PartyId person, PartyId by) {
        if (seats.remove(organisation, person, by) == RightsOutcome.DONE) forget(organisation, person);
    }

    private void forget(PartyId organisation, PartyId person) {
        db.sql("delete from people.oidc_seat where organisation = :organisation and person = :person")
                .param("organisation", organisation.value(), "person", person.value())
                .update();
    }
}
