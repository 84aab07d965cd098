package org.fabcom.web.door;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import module java.base;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All connections: who may come in, and who waited too long. */
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final Patience patience;
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final AtomicLong told = new AtomicLong(Long.MIN_VALUE / 2);

    Connections(Patience patience) {
        this.patience = patience;
    }

    Patience patience() {
        return patience;
    }

    /** Whether one more connection of this caller may come in; when all places are taken, somebody who waits goes. */
    boolean admits(Caller caller) {
        if (tooMany(caller, patience.linesOfOne())) return false;
        if (all.size() < patience.lines()) return true;
        return makesRoom();
    }

    /** Told at most once a minute, however many come. */
    boolean tooMany(Caller caller, int most) {
        if (caller.named() || of(caller) < most) return false;
        long now = System.nanoTime();
        long before = told.get();
        if (now - before > TimeUnit.MINUTES.toNanos(1) && told.compareAndSet(before, now))
            LOG.warn("more than {} connections at once from {}: further ones are refused", most, caller.address());
        return true;
    }

    private long of(Caller caller) {
        return all.stream().filter(it -> it.caller().equals(caller)).count();
    }

    /** Of the caller who holds most of them, the one that has waited longest. */
    private boolean makesRoom() {
        // whoever was told to go and is not gone yet makes no further room
        var waiting = all.stream().filter(it -> it.waits() && !it.late()).toList();
        var crowd = waiting.stream().collect(groupingBy(Connection::caller, counting()));
        var goes = waiting.stream()
                .max(Comparator.<Connection>comparingLong(it -> crowd.getOrDefault(it.caller(), 0L))
                        .thenComparingLong(Connection::waited));
        goes.ifPresent(Connection::end);
        return goes.isPresent();
    }

    void enter(Connection line) {
        all.add(line);
    }

    void leave(Connection line) {
        all.remove(line);
    }

    /** Ends what is overdue. Never fails: it would not be called again. */
    void look() {
        try {
            all.removeIf(line -> !line.isOpen());
            for (var line : all) if (line.overdue(patience)) line.end();
        } catch (RuntimeException unforeseen) {
            LOG.error("watching the connections", unforeseen);
        }
    }
}
