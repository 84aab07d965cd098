package org.fabcom.kernel.counts;

import module java.base;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Answers that hold as long as nobody writes anything in the base, on whichever node, and until a moment that comes with each.
 * The snapshot of the base says whether somebody did: two that are the same show the same rows. Thread-safe.
 */
public final class WhileUnchanged<K, V> {

    static final String SNAPSHOT = "select current_database() || pg_current_snapshot()::text";

    private static final List<Object> QUESTION = List.of("kernel.base");

    private record Kept<V>(String base, Instant from, Instant until, V answer) {}

    /** What is asked anew, and until when it holds if nobody writes. */
    public interface Asking<V> {
        V answer();

        Instant until();
    }

    private final Sql db;
    private final Map<K, Kept<V>> kept;

    public WhileUnchanged(Sql db, int most) {
        this.db = db;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    public V get(K what, Instant now, Asking<V> asking) {
        // within a page that is gathered all that is kept holds of the same moment
        var base = AskedOnce.of(QUESTION, () -> db.sql(SNAPSHOT).single(String.class));
        var known = known(what);
        if (known != null && known.base().equals(base) && !now.isBefore(known.from()) && now.isBefore(known.until()))
            return known.answer();
        var fresh = new Kept<>(base, now, asking.until(), asking.answer());
        synchronized (kept) {
            kept.put(what, fresh);
        }
        return fresh.answer();
    }

    /** The page that is gathered has asked for it already. */
    static void snapshot(String base) {
        AskedOnce.of(QUESTION, () -> base);
    }

    private @Nullable Kept<V> known(K what) {
        synchronized (kept) {
            return kept.get(what);
        }
    }

    public void clear() {
        synchronized (kept) {
            kept.clear();
        }
    }
}
