package org.fabcom.talk;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.access.Switches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The things of upper rooms that may be talked about, asked by their kind. */
@Component
public class Subjects {

    private final ObjectProvider<ThreadSubject> rooms;
    private final Optional<Rooms> doors;

    Subjects(ObjectProvider<ThreadSubject> rooms, Optional<Rooms> doors) {
        this.rooms = rooms;
        this.doors = doors;
    }

    Optional<ThreadSubject> of(Subject subject) {
        return of(subject.kind());
    }

    Optional<ThreadSubject> of(String kind) {
        return rooms.stream().filter(it -> it.kind().equals(kind)).findFirst();
    }

    /** Of what is talked about in a closed room nothing is read. */
    public Optional<ThreadSubject.Rights> rights(Subject subject, Visitor visitor) {
        return of(subject).filter(this::open).flatMap(it -> it.rights(subject.id(), visitor));
    }

    private boolean open(ThreadSubject it) {
        return doors.isEmpty() || doors.get().open(Switches.read().of(it.getClass()));
    }

    public Optional<ThreadSubject.About> about(Subject subject) {
        return of(subject).flatMap(it -> it.about(subject.id()));
    }

    public List<Participant> participants(Subject subject) {
        return of(subject).map(it -> it.participants(subject.id())).orElse(List.of());
    }
}
