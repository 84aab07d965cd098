package org.fabcom.web.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fabcom.kernel.watch.Part;
import org.fabcom.kernel.watch.Watched;
import org.springframework.stereotype.Component;

/** How each part of the instance does. */
@Component
final class Parts {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Heartbeat heartbeat;
    private final MachineWatch machine;
    private final List<Watched> rooms;

    Parts(Heartbeat heartbeat, MachineWatch machine, List<Watched> rooms) {
        this.heartbeat = heartbeat;
        this.machine = machine;
        this.rooms = rooms;
    }

    /** People can be served. */
    boolean well() {
        return heartbeat.beats() && machine.disk().state() != Part.State.DOWN;
    }

    /** What somebody should look at. */
    List<Part> amiss() {
        return all().stream().filter(it -> it.state() != Part.State.OK).toList();
    }

    List<Part> all() {
        boolean beats = heartbeat.beats();
        var all = new ArrayList<Part>();
        all.add(
                beats
                        ? new Part("database", Part.State.OK, "answers", List.of(1))
                        : new Part("database", Part.State.DOWN, "does not answer", List.of(0)));
        all.add(machine.disk());
        if (beats) all.addAll(rooms());
        return all;
    }

    private List<Part> rooms() {
        return Asking.within(PATIENCE, () -> rooms.stream().map(Parts::of).toList())
                .orElseGet(() ->
                        List.of(new Part("pool", Part.State.CARE, "no connection within " + PATIENCE, List.of())));
    }

    private static Part of(Watched room) {
        try {
            return room.part();
        } catch (RuntimeException broken) {
            return new Part(room.getClass().getSimpleName(), Part.State.CARE, "cannot be read", List.of());
        }
    }
}
