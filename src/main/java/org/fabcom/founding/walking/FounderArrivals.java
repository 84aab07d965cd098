package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.PathEvent;
import org.fabcom.founding.path.PathEvent.What;
import org.fabcom.kernel.PartyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody comes onto a path by an invitation; the others are told who. */
@Component
class FounderArrivals {

    private final FoundingPaths paths;
    private final Founders founders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FounderArrivals(FoundingPaths paths, Founders founders, ApplicationEventPublisher events, Clock clock) {
        this.paths = paths;
        this.founders = founders;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void join(UUID path, PartyId person, String name) {
        boolean walks = founders.of(path).stream().anyMatch(it -> person.equals(it.person()));
        var founder = founders.add(path, person, name, false);
        paths.touch(path);
        if (!walks) tell(path, What.JOINED, founder);
    }

    /** False if the place is somebody else's, or they already walk this path. */
    @Transactional
    public boolean take(UUID path, UUID place, PartyId person) {
        if (!founders.take(path, place, person)) return false;
        paths.touch(path);
        tell(path, What.TAKEN, place);
        return true;
    }

    private void tell(UUID path, What what, UUID founder) {
        events.publishEvent(new PathEvent(path, "", what, founder, clock.instant()));
    }
}
