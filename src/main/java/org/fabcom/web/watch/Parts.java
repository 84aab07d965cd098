package org.fabcom.web.watch;

import module java.base;
import org.fabcom.kernel.watch.Part;
import org.fabcom.kernel.watch.Watched;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** How each part of the instance does. */
@Component
public final class Parts {

    /** Where administrators read it. */
    public static final String PAGE = "/administration/sante";

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
    public boolean well() {
        return heartbeat.beats() && machine.disk().state() != Part.State.DOWN;
    }

    /** Names of what somebody should look at, in the words of a page. */
    public List<String> amiss(Page page) {
        return all().stream()
                .filter(it -> it.state() != Part.State.OK)
                .map(it -> named(it, page))
                .toList();
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

    /** A part that cannot even be read has no words: it stands there by the name of its class. */
    static String named(Part it, Page page) {
        var key = "web.health.part." + it.name();
        return page.has(key) ? page.t(key) : it.name();
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
