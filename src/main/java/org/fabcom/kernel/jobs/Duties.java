package org.fabcom.kernel.jobs;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several duties of one job, that have nothing to do with each other: one that fails does not keep the others from being done. The
 * job fails all the same once all had their turn, with each failure told, so that none stays hidden. Not within one transaction.
 */
public final class Duties {

    private Duties() {}

    public static void all(Runnable... duties) {
        each(Arrays.asList(duties), Runnable::run);
    }

    /** The same duty for each of these, in a transaction each: what one that fails had begun is undone. */
    public static <T> void apart(TransactionTemplate transaction, Collection<T> all, Consumer<? super T> duty) {
        each(all, it -> transaction.executeWithoutResult(status -> duty.accept(it)));
    }

    /** The same duty for each of these. */
    public static <T> void each(Collection<T> all, Consumer<? super T> duty) {
        @Nullable RuntimeException failed = null;
        for (var it : all)
            try {
                duty.accept(it);
            } catch (RuntimeException broken) {
                if (failed == null) failed = broken;
                else if (failed != broken) failed.addSuppressed(broken);
            }
        if (failed != null) throw failed;
    }
}
