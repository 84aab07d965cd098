package org.fabcom.people.passkeys;

import module java.base;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/** My keys; {@code full} when there are as many as one may have, {@code proof} where to prove oneself before one is made. */
public record PasskeysView(
        Form form, List<Line> lines, boolean full, @Nullable String proof) {

    /** {@code resting}: known from a backup, of no use until its owner wakes it. */
    public record Line(UUID id, String label, String dates, boolean resting) {}
}
