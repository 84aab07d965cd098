package org.fabcom.circles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.people.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leaves an organisation, or the instance, leaves its groups and roles in the same transaction, journalled; what a member of
 * its register was given as such stays.
 */
@Component
public class Leaving {

    /** Somebody’s roles ended with their membership, all that ended at once. */
    public record Released(PartyId person, List<Role> roles) {

        public record Role(RoleSeat seat, Group group) {}
    }

    private final JdbcClient db;
    private final GroupRows rows;
    private final Memberships memberships;
    private final RoleSeats seats;
    private final ApplicationEventPublisher publisher;

    Leaving(
            JdbcClient db,
            GroupRows rows,
            Memberships memberships,
            RoleSeats seats,
            ApplicationEventPublisher publisher) {
        this.db = db;
        this.rows = rows;
        this.memberships = memberships;
        this.seats = seats;
        this.publisher = publisher;
    }

    @EventListener
    void on(Seats.Lost lost) {
        leave(lost.person(), lost.organisation(), lost.by());
    }

    /** The groups of the organisation; of all houses when it is null. */
    void leave(PartyId person, @Nullable PartyId organisation, PartyId by) {
        for (var seat : ofPerson(person)) {
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

    /** Roles of members whom no register keeps any more and who do not sit in the house end, by themselves. */
    @Transactional
    public void release() {
        release(registered(null, List.of()), null);
    }

    /** The same at once, of those whose membership ended, by whoever said so. */
    @Transactional
    public void release(PartyId organisation, Collection<PartyId> persons, PartyId by) {
        release(registered(organisation, persons), by);
    }

    private void release(List<RoleSeat> held, @Nullable PartyId by) {
        var ended = new LinkedHashMap<PartyId, List<Released.Role>>();
        for (var it : held)
            rows.find(it.role())
                    .filter(role -> !seats.keeps(it, role) && seats.end(it, role, by))
                    .ifPresent(role -> ended.computeIfAbsent(it.person(), one -> new ArrayList<>())
                            .add(new Released.Role(it, role)));
        ended.forEach((person, roles) -> publisher.publishEvent(new Released(person, roles)));
    }

    /** Given to members of a register and held until now; of these people in one organisation, or all. */
    private List<RoleSeat> registered(@Nullable PartyId organisation, Collection<PartyId> persons) {
        var all = " where s.registered and s.ended_at is null";
        if (organisation == null)
            return db.sql(RoleSeats.SELECT + all).query(RoleSeat::read).list();
        return db.sql(RoleSeats.SELECT + " join circles.groups g on g.id = s.role" + all
                        + " and g.organisation = :organisation and s.person = any (:persons)")
                .param("organisation", organisation.value())
                .param("persons", Rows.ids(persons))
                .query(RoleSeat::read)
                .list();
    }

    /** What a person holds or held, with its role and circle, the newest first. */
    private List<RoleSeat> ofPerson(PartyId person) {
        return db.sql(RoleSeats.SELECT + " where s.person = :person order by s.starts_on desc, s.id desc")
                .param("person", person.value())
                .query(RoleSeat::read)
                .list();
    }

    private static boolean of(Group group, @Nullable PartyId organisation) {
        return organisation == null || organisation.equals(group.organisation());
    }
}
