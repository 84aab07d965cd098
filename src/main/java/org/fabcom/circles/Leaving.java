package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leaves an organisation, or the instance, leaves its groups and roles in the same transaction, journalled; what a member of
 * its register was given as such stays.
 */
@Component
public class Leaving {

    private final Sql db;
    private final GroupRows rows;
    private final Memberships memberships;
    private final RoleSeats seats;
    private final People people;
    private final Outbox outbox;
    private final Settings settings;

    Leaving(
            Sql db,
            GroupRows rows,
            Memberships memberships,
            RoleSeats seats,
            People people,
            Outbox outbox,
            Settings settings) {
        this.db = db;
        this.rows = rows;
        this.memberships = memberships;
        this.seats = seats;
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
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
                .list((row, n) -> new GroupId(row.getObject(1, UUID.class)))
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
        var ended = new LinkedHashMap<PartyId, List<RoleSeat>>();
        var names = new HashMap<UUID, String>();
        for (var it : held)
            rows.find(it.role())
                    .filter(role -> !seats.keeps(it, role) && seats.end(it, role, by))
                    .ifPresent(role -> {
                        names.put(it.id(), role.name());
                        ended.computeIfAbsent(it.person(), one -> new ArrayList<>())
                                .add(it);
                    });
        ended.forEach((person, all) -> tell(person, all, names));
    }

    /** One letter, however many ended with the membership. Arguments: name, the roles. The button leads to what is handed over. */
    private void tell(PartyId person, List<RoleSeat> ended, Map<UUID, String> names) {
        var last = ended.getFirst();
        var roles = ended.stream().map(it -> names.get(it.id())).collect(Collectors.joining(", "));
        var page = settings.url("/groupes/" + last.role() + "/places/" + last.id());
        people.find(person)
                .ifPresent(it -> outbox.put(Letter.answering(
                        it.email().text(),
                        it.name(),
                        it.language(),
                        "circles.mail.seat.left",
                        page,
                        it.name(),
                        roles)));
    }

    /** Given to members of a register and held until now; of these people in one organisation, or all. */
    private List<RoleSeat> registered(@Nullable PartyId organisation, Collection<PartyId> persons) {
        var all = " where s.registered and s.ended_at is null";
        if (organisation == null) return db.sql(RoleSeats.SELECT + all).list(RoleSeat::read);
        return db.sql(RoleSeats.SELECT + " join circles.groups g on g.id = s.role" + all
                        + " and g.organisation = :organisation and s.person = any (:persons)")
                .param("organisation", organisation.value(), "persons", Rows.ids(persons))
                .list(RoleSeat::read);
    }

    /** What a person holds or held, with its role and circle, the newest first. */
    private List<RoleSeat> ofPerson(PartyId person) {
        return db.sql(RoleSeats.SELECT + " where s.person = :person order by s.starts_on desc, s.id desc")
                .param("person", person.value())
                .list(RoleSeat::read);
    }

    private static boolean of(Group group, @Nullable PartyId organisation) {
        return organisation == null || organisation.equals(group.organisation());
    }
}
