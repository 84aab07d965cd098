package org.fabcom.kernel.bounds;

/**
 * One of the few that work for requests. Who waits for a turn while it is held lays it down for as long, so that the others go on
 * working, and takes up one again before it goes on.
 */
public interface Hand {

    /** The one that works here; unbound where nobody counts them. */
    ScopedValue<Hand> CURRENT = ScopedValue.newInstance();

    /** What is waited for. */
    interface Waiting<T, X extends Exception> {
        T get() throws X;
    }

    /** What waits for somebody else, without a hand where one is held. */
    static <T, X extends Exception> T without(Waiting<T, X> wait) throws X {
        if (!CURRENT.isBound()) return wait.get();
        var hand = CURRENT.get();
        hand.layDown();
        try {
            return wait.get();
        } finally {
            hand.takeUp();
        }
    }

    void layDown();

    /** However long it takes: whoever holds a hand meanwhile waits for none that we hold. */
    void takeUp();
}
