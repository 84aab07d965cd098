package org.fabcom.people.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.circles.Days;
import org.fabcom.people.circles.Group;
import org.fabcom.people.circles.GroupId;
import org.fabcom.people.circles.Groups;
import org.fabcom.people.circles.Memberships;
import org.fabcom.people.circles.RoleSeats;
import org.springframework.stereotype.Component;

/** The circles and roles of the invented territory: an exchange group of neighbours, a garden, seats held and ended. */
@Component
final class InventedGroups implements DemoData {

    private final People people;
    private final Organisations organisations;
    private final Rights rights;
    private final Seats seats;
    private final Groups groups;
    private final Memberships memberships;
    private final RoleSeats roleSeats;
    private final Clock clock;

    InventedGroups(
            People people,
            Organisations organisations,
            Rights rights,
            Seats seats,
            Groups groups,
            Memberships memberships,
            RoleSeats roleSeats,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.rights = rights;
        this.seats = seats;
        this.groups = groups;
        this.memberships = memberships;
        this.roleSeats = roleSeats;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public void fill() {
        var now = clock.instant();
        var known = new HashMap<String, GroupId>();
        for (var it : DemoFile.read("groups.yml", InventedGroup.class)) {
            Past.at(day(now, it.since()), () -> known.put(it.name(), founded(it, known)));
            var id = java.util.Objects.requireNonNull(known.get(it.name()));
            for (var name : it.people()) join(id, it, name, now);
            for (var seat : it.holdings()) hold(id, it, seat, now);
            var closed = it.closed();
            if (closed != null) Past.at(day(now, closed), () -> done(groups.close(id, visitor(it.by()))));
        }
    }

    private GroupId founded(InventedGroup it, Map<String, GroupId> known) {
        var me = visitor(it.by());
        var house = Optional.ofNullable(it.house())
                .map(name -> organisations.search(name, 0, 1).getFirst().id())
                .orElse(null);
        var in = it.in() == null ? null : java.util.Objects.requireNonNull(known.get(it.in()), it.in());
        var made = done(groups.create(it.kind(), it.draft(), house, in, me));
        if (it.becomesParty()) done(groups.becomeParty(made.id(), me));
        return made.id();
    }

    /** On the day of the group, or the day after their own arrival. */
    private void join(GroupId group, InventedGroup it, String name, Instant now) {
        var founded = day(now, it.since());
        var arrived = people.byEmail(Inhabitants.email(name))
                .orElseThrow()
                .createdAt()
                .plus(Duration.ofDays(1));
        Past.at(
                founded.isAfter(arrived) ? founded : arrived,
                () -> memberships
                        .add(group, person(name), visitor(it.by()))
                        .ifPresent(why -> wrong(it.name() + ", " + name + ": " + why)));
    }

    private void hold(GroupId role, InventedGroup it, InventedGroup.Holding seat, Instant now) {
        var until = seat.until() == null ? null : date(day(now, seat.until()));
        Past.at(
                day(now, seat.from()),
                () -> roleSeats
                        .grant(role, person(seat.name()), Days.today(clock), until, visitor(it.by()))
                        .ifPresent(why -> wrong(it.name() + ", " + seat.name() + ": " + why)));
        var ended = seat.ended();
        if (ended != null) {
            var held = roleSeats.of(role).getFirst();
            Past.at(
                    day(now, ended),
                    () -> roleSeats
                            .end(held.id(), visitor(seat.name()))
                            .ifPresent(why -> wrong(it.name() + ", " + seat.name() + ": " + why)));
        } else if (seat.until() != null && seat.until() > 0) {
            Past.at(day(now, seat.until() - 1), roleSeats::expire);
        }
    }

    /** The person as they are on that day. */
    private Visitor visitor(String name) {
        var person = person(name);
        return new Visitor(person, name, rights.rolesOf(person), seats.of(person), null);
    }

    private PartyId person(String name) {
        return people.byEmail(Inhabitants.email(name))
                .orElseThrow(() -> new IllegalStateException(name))
                .id();
    }

    private static Group done(Group.Outcome outcome) {
        return switch (outcome) {
            case Group.Outcome.Done done -> done.group();
            case Group.Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static void wrong(String what) {
        throw new IllegalStateException(what);
    }

    private static LocalDate date(Instant day) {
        return LocalDate.ofInstant(day, java.time.ZoneOffset.UTC);
    }

    private static Instant day(Instant now, int before) {
        return now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(before)).plus(Duration.ofMinutes(9 * 60 + 42));
    }
}
