package org.fabcom.people;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.nodes.Broadcast;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who was behind a token a moment ago, so that a page costs no look-up. What changes here is forgotten at once; other nodes
 * are told, and look again after five seconds even if they were not. Thread-safe.
 */
@Component
public class KnownVisitors implements Caches.Cache {

    static final Duration LIFE = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private record Known(Visitor visitor, Instant until) {}

    private final Map<String, Known> byDigest = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;
    private final Broadcast broadcast;

    KnownVisitors(Clock clock, Broadcast broadcast) {
        this.clock = clock;
        this.broadcast = broadcast;
    }

    /** The visitor behind the digest of a token, looked up if need be; nobody is not remembered. */
    public Optional<Visitor> get(String digest, Supplier<Optional<Visitor>> lookUp) {
        var now = clock.instant();
        var known = byDigest.get(digest);
        if (known != null && now.isBefore(known.until())) return Optional.of(known.visitor());
        return anew(digest, lookUp);
    }

    /** The same, looked up whatever is remembered: for what changes something, since a right may be gone by now. */
    public Optional<Visitor> anew(String digest, Supplier<Optional<Visitor>> lookUp) {
        var now = clock.instant();
        long before = changes.get();
        var found = lookUp.get();
        byDigest.remove(digest);
        if (byDigest.size() >= MOST) byDigest.clear();
        // what was read while something changed may be the old state: not kept
        if (found.isPresent() && changes.get() == before) byDigest.put(digest, new Known(found.get(), now.plus(LIFE)));
        return found;
    }

    /** The rights, the name or the sessions of a person changed; within a transaction, once more when it is over. */
    public void forget(PartyId person) {
        drop(person);
        broadcast.changed(KnownVisitors.class, person.value().toString());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                drop(person);
            }
        });
    }

    private void drop(PartyId person) {
        changes.incrementAndGet();
        byDigest.values().removeIf(it -> person.equals(it.visitor().person()));
    }

    @Override
    public void clear() {
        changes.incrementAndGet();
        byDigest.clear();
    }

    @Override
    public void clear(String person) {
        drop(new PartyId(UUID.fromString(person)));
    }
}
