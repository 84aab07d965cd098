package org.fabcom.kernel.counts;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What pages ask in the same words whoever looks at them: small tables, and what is the newest of all. Within a page that is
 * gathered it is kept for the next one too, as long as nobody writes anything in the base, on whichever node; one statement a
 * page tells whether somebody did. Anywhere else, in a command above all, each asks anew. Thread-safe.
 */
@Component
public class SharedAnswers implements Caches.Cache {

    private static final ScopedValue<SharedAnswers> PAGE = ScopedValue.newInstance();
    private static final int MOST = 500;

    private final WhileUnchanged<List<Object>, Object> kept;
    private final Clock clock;

    SharedAnswers(Sql db, Clock clock) {
        this.kept = new WhileUnchanged<>(db, MOST);
        this.clock = clock;
    }

    @Override
    public void clear() {
        kept.clear();
    }

    /** Gathers a page, as {@link AskedOnce#during} does. */
    public <T> T during(Supplier<T> page) {
        return AskedOnce.during(() -> ScopedValue.where(PAGE, this).call(page::get));
    }

    /**
     * @param question all that the answer depends on: never who asks, nor a moment of the clock
     * @param asking what it gives is shared: nobody may change it
     */
    public static <T> T of(List<Object> question, Supplier<T> asking) {
        return of(question, () -> Instant.MAX, asking);
    }

    /** @param until when time alone may change the answer, asked with it */
    public static <T> T of(List<Object> question, Supplier<Instant> until, Supplier<T> asking) {
        return PAGE.isBound() && !TransactionSynchronizationManager.isActualTransactionActive()
                ? AskedOnce.of(question, () -> PAGE.get().known(question, until, asking))
                : asking.get();
    }

    @SuppressWarnings("unchecked") // one question has one kind of answer
    private <T> T known(List<Object> question, Supplier<Instant> until, Supplier<T> asking) {
        return (T) kept.get(question, clock.instant(), new WhileUnchanged.Asking<>() {
            @Override
            public Object answer() {
                return asking.get();
            }

            @Override
            public Instant until() {
                return until.get();
            }
        });
    }
}
