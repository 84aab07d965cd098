package org.fabcom.circles.demo;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.RoleSeats;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.demo.Inhabitants;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The circles and roles of the invented territory: an exchange group of neighbours, a garden, seats held and ended. */
@Component
@Order(12)
record InventedGroups(
        People people,
        Organisations organisations,
        Rights rights,
        Seats seats,
        Groups groups,
        Memberships memberships,
        RoleSeats roleSeats,
        Clock clock)
        implements DemoData {

    /** Day after day, as it happened: who rules a circle on that day is whoever held its role then. */
    @Override
    public void fill() {
        var now = clock.instant();
        var known = new HashMap<String, GroupId>();
        var life = new ArrayList<Happening>();
        for (var it : DemoFile.read("groups.yml", InventedGroup.class)) {
            life.add(new Happening(day(now, it.since()), () -> known.put(it.name(), founded(it, known))));
            for (var name : it.people()) {
                life.add(new Happening(present(name, day(now, it.since())), () -> join(known(known, it), it, name)));
            }
            for (var seat : it.holdings()) live(it, seat, now, known, life);
            var closed = it.closed();
            if (closed != null) {
                life.add(new Happening(day(now, closed), () -> done(groups.close(known(known, it), visitor(it.by())))));
            }
        }
        life.sort(Comparator.comparing(Happening::at));
        for (var it : life) Past.at(it.at(), it.what());
    }

    private record Happening(Instant at, Runnable what) {}

    private static GroupId known(Map<String, GroupId> known, InventedGroup it) {
        return java.util.Objects.requireNonNull(known.get(it.name()), it.name());
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

    /** On that day, or the day after their own arrival. */
    private Instant present(String name, Instant wanted) {
        var arrived = people.byEmail(Inhabitants.email(name))
                .orElseThrow()
                .createdAt()
                .plus(Duration.ofDays(1));
        return wanted.isAfter(arrived) ? wanted : arrived;
    }

    private void join(GroupId group, InventedGroup it, String name) {
        memberships
                .add(group, person(name), visitor(it.by()))
                .ifPresent(why -> wrong(it.name() + ", " + name + ": " + why));
    }

    private void live(
            InventedGroup it,
            InventedGroup.Holding seat,
            Instant now,
            Map<String, GroupId> known,
            List<Happening> life) {
        var until = seat.until() == null ? null : date(day(now, seat.until()));
        life.add(new Happening(
                present(seat.name(), day(now, seat.from())),
                () -> roleSeats
                        .grant(known(known, it), person(seat.name()), Days.today(clock), until, visitor(it.giver(seat)))
                        .ifPresent(why -> wrong(it.name() + ", " + seat.name() + ": " + why))));
        var ended = seat.ended();
        if (ended != null) {
            life.add(new Happening(day(now, ended), () -> leave(known(known, it), it, seat)));
        } else if (seat.until() != null && seat.until() > 0) {
            life.add(new Happening(day(now, seat.until() - 1), roleSeats::expire));
        }
    }

    private void leave(GroupId role, InventedGroup it, InventedGroup.Holding seat) {
        var person = person(seat.name());
        var held = roleSeats.of(role).stream()
                .filter(one -> one.person().equals(person) && one.endedAt() == null)
                .findFirst()
                .orElseThrow();
        roleSeats
                .end(held.id(), visitor(seat.name()))
                .ifPresent(why -> wrong(it.name() + ", " + seat.name() + ": " + why));
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
