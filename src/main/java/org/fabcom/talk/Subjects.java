package org.fabcom.talk;

import java.util.List;
import java.util.Optional;
import org.fabcom.kernel.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The things of upper rooms that may be talked about, asked by their kind. */
@Component
public class Subjects {

    private final ObjectProvider<ThreadSubject> rooms;

    Subjects(ObjectProvider<ThreadSubject> rooms) {
        this.rooms = rooms;
    }

    Optional<ThreadSubject> of(Subject subject) {
        return of(subject.kind());
    }

    Optional<ThreadSubject> of(String kind) {
        return rooms.stream().filter(it -> it.kind().equals(kind)).findFirst();
    }

    public Optional<ThreadSubject.Rights> rights(Subject subject, Visitor visitor) {
        return of(subject).flatMap(it -> it.rights(subject.id(), visitor));
    }

    public Optional<ThreadSubject.About> about(Subject subject) {
        return of(subject).flatMap(it -> it.about(subject.id()));
    }

    public List<Participant> participants(Subject subject) {
        return of(subject).map(it -> it.participants(subject.id())).orElse(List.of());
    }
}
