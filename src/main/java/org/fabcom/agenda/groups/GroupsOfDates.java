package org.fabcom.agenda.groups;

import module java.base;
import org.fabcom.agenda.events.Events;
import org.fabcom.circles.Group;
import org.fabcom.circles.Groups;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** The groups of events are there: of one that is not, nobody would see the dates. */
@Component
record GroupsOfDates(Events events, Groups groups) implements Check {

    @Override
    public String name() {
        return "agenda.groups";
    }

    @Override
    public List<String> findings() {
        var having = events.groups();
        var known = groups.all(having).stream().map(Group::id).collect(Collectors.toSet());
        return having.stream()
                .filter(it -> !known.contains(it))
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
