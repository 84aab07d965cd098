package org.fabcom.agenda.groups;

import module java.base;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Happening;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Sights;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose dates a visitor sees: an event of a group is seen by whoever may know of that group, and by nobody else. Where no group
 * has an event nothing more is asked. Thread-safe.
 */
@Component
public class DateSights {

    private final Events events;
    private final Sights sights;
    private final Groups groups;
    private final Organisations organisations;
    private final GroupVoices voices;

    DateSights(Events events, Sights sights, Groups groups, Organisations organisations, GroupVoices voices) {
        this.events = events;
        this.sights = sights;
        this.groups = groups;
        this.organisations = organisations;
        this.voices = voices;
    }

    /** The groups that have events of which this visitor may know. */
    public Set<GroupId> of(Visitor me) {
        var having = events.groups();
        if (having.isEmpty()) return having;
        var seen = new HashSet<>(sights.of(me));
        seen.retainAll(having);
        return Set.copyOf(seen);
    }

    public boolean sees(Visitor me, Happening date) {
        return date.group() == null || sights.sees(me, date.group());
    }

    boolean sees(Visitor me, GroupId group) {
        return sights.sees(me, group);
    }

    /** The same of somebody who is not in front of a page: a letter is about to leave for them. */
    public boolean sees(PartyId person, Happening date) {
        return date.group() == null || sees(seated(person), date);
    }

    /** The same of all groups that have events. */
    public Set<GroupId> of(PartyId person) {
        return of(seated(person));
    }

    private Visitor seated(PartyId person) {
        var seats = new HashMap<PartyId, Seat>();
        organisations.of(person).forEach(it -> seats.put(it.organisation(), it.seat()));
        return new Visitor(person, "", Set.of(), seats, null);
    }

    /** What somebody is told of a date where they are registered: of a group they left, when and where only. */
    public Happening told(@Nullable PartyId person, Happening date, String instead) {
        return person == null || sees(person, date) ? date : date.masked(instead);
    }

    /** The groups whose event whoever asks may announce there, by name; and {@code before}, which an event has. */
    public List<Group> choices(PartyId organiser, @Nullable GroupId before, Visitor me) {
        var speaks = voices.of(me, organiser);
        return groups.all(sights.of(me)).stream()
                .filter(it -> it.id().equals(before) || speaks.test(it))
                .sorted(Comparator.comparing(Group::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
