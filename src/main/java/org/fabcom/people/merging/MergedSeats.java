package org.fabcom.people.merging;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.RightsOutcome;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The seats that a merge gave and those that it set aside, until it is undone. In the caller’s transaction. Thread-safe. */
@Repository
record MergedSeats(Sql db, Seats seats) {

    void setAside(UUID merge, PartyId organisation, PartyId person, PartyId by) {
        db.sql("""
                insert into people.merge_seat (merge, organisation, person, was, granted_by, granted_at)
                select :merge, organisation, person, seat, granted_by, granted_at from people.seat
                where organisation = :organisation and person = :person
                """)
                .param("merge", merge, "organisation", organisation.value(), "person", person.value())
                .update();
        seats.setAside(organisation, person, by);
    }

    void come(UUID merge, PartyId organisation, PartyId person, Seat seat, PartyId by) {
        if (seats.grant(organisation, person, seat, by) != RightsOutcome.DONE) return;
        db.sql("insert into people.merge_seat (merge, organisation, person) values (:merge, :to, :person)")
                .param("merge", merge, "to", organisation.value(), "person", person.value())
                .update();
    }

    /** Whether it gave or set aside any. */
    boolean deciding(UUID merge) {
        return db.sql("select exists (select from people.merge_seat where merge = :merge)")
                .param("merge", merge)
                .single(Boolean.class);
    }

    /** Seats that were set aside are given back before those that came with the merge go, so that nobody is left alone. */
    void back(UUID merge, PartyId by) {
        record Sat(
                PartyId organisation,
                PartyId person,
                @Nullable String was) {}
        var sat = db.sql("""
                        select s.organisation, s.person, s.was from people.merge_seat s
                        join people.person r on r.id = s.person and r.erased_at is null
                        where s.merge = :id order by s.was is null, s.was = 'MANAGER' desc, 1, 2
                        """)
                .param("id", merge)
                .list((row, n) ->
                        new Sat(Rows.party(row, "organisation"), Rows.party(row, "person"), row.getString("was")));
        for (var it : sat)
            if (it.was() == null) seats.remove(it.organisation(), it.person(), by);
            else if (seats.grant(it.organisation(), it.person(), Seat.valueOf(it.was()), by) == RightsOutcome.DONE)
                asGiven(merge, it.organisation(), it.person());
    }

    /** Whoever gave the seat, and when, as before; that it was given back is in the journal of rights. */
    private void asGiven(UUID merge, PartyId organisation, PartyId person) {
        db.sql("""
                update people.seat s set granted_by = m.granted_by, granted_at = m.granted_at from people.merge_seat m
                where m.merge = :merge and m.organisation = :organisation and m.person = :person and m.granted_by is not null
                    and s.organisation = m.organisation and s.person = m.person
                """)
                .param("merge", merge, "organisation", organisation.value(), "person", person.value())
                .update();
    }
}
