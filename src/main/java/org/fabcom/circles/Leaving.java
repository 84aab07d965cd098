package org.fabcom.circles;

import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever leaves an organisation, or the instance, leaves its groups and roles in the same transaction, journalled; what a member of
 * its register was given as such stays.
 */
@Component
class Leaving {

    private final JdbcClient db;
    private final GroupRows rows;
    private final Memberships memberships;
    private final RoleSeats seats;

    Leaving(JdbcClient db, GroupRows rows, Memberships memberships, RoleSeats seats) {
        this.db = db;
        this.rows = rows;
        this.memberships = memberships;
        this.seats = seats;
    }

    @EventListener
    void on(Seats.Lost lost) {
        leave(lost.person(), lost.organisation(), lost.by());
    }

    /** The groups of the organisation; of all houses when it is null. */
    void leave(PartyId person, @Nullable PartyId organisation, PartyId by) {
        for (var seat : seats.ofPerson(person)) {
            if (seat.endedAt() != null || organisation != null && seat.registered()) continue;
            rows.find(seat.role()).filter(it -> of(it, organisation)).ifPresent(it -> seats.end(seat, it, by));
        }
        db.sql("select grp from circles.group_member where person = :person")
                .param("person", person.value())
                .query((row, n) -> new GroupId(row.getObject(1, UUID.class)))
                .list()
                .forEach(id -> rows.find(id)
                        .filter(it -> of(it, organisation))
                        .ifPresent(it -> memberships.drop(it, person, by)));
        db.sql("""
                delete from circles.group_follow f using circles.groups g
                where g.id = f.grp and f.person = :person
                  and (cast(:organisation as uuid) is null or g.organisation = :organisation)
                """)
                .param("person", person.value())
                .param("organisation", organisation == null ? null : organisation.value(), java.sql.Types.OTHER)
                .update();
    }

    private static boolean of(Group group, @Nullable PartyId organisation) {
        return organisation == null || organisation.equals(group.organisation());
    }
}
