package org.fabcom.web.access;

import module java.base;
import org.fabcom.kernel.jobs.JobGate;
import org.springframework.stereotype.Component;

/** Jobs of a closed room rest. */
@Component
record RoomJobs(Optional<Rooms> rooms) implements JobGate {

    @Override
    public boolean open(Class<?> job) {
        return rooms.isEmpty() || rooms.get().open(Switches.read().of(job));
    }
}
