package org.fabcom.people.guessing;

import org.fabcom.people.guessing.Estimate.Made;
import org.jspecify.annotations.Nullable;

/** A stretch of a password that a guesser knows, with the decimal logarithm of its guesses. */
record Stretch(double cost, Made of) {

    /** Kept if nothing cheaper explains this stretch. */
    static void keep(@Nullable Stretch[][] parts, int from, int to, double cost, Made of) {
        var before = parts[from][to];
        if (before == null || cost < before.cost()) parts[from][to] = new Stretch(cost, of);
    }
}
