package org.fabcom.web.access;

import java.util.Optional;
import org.fabcom.kernel.jobs.JobGate;
import org.springframework.stereotype.Component;

/** Jobs of a closed room rest. */
@Component
class RoomJobs implements JobGate {

    private final Optional<Rooms> rooms;

    RoomJobs(Optional<Rooms> rooms) {
        this.rooms = rooms;
    }

    @Override
    public boolean open(Class<?> job) {
        return rooms.isEmpty() || rooms.get().open(Switches.read().of(job));
    }
}
