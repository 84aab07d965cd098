package org.fabcom.flows;

import module java.base;

/** How an entry ended: in the journal, or refused with nothing changed. */
public sealed interface Entered {

    /**
     * It is in the journal.
     *
     * @param again when the same with the same key already was
     * @param names short names of the kinds of what came in just now; else empty
     */
    record Done(UUID movement, List<UUID> lines, boolean again, Map<UUID, String> names) implements Entered {
        public Done {
            lines = List.copyOf(lines);
            names = Map.copyOf(names);
        }

        Done(UUID movement, List<UUID> lines, boolean again) {
            this(movement, lines, again, Map.of());
        }
    }

    record Refused(Why why) implements Entered {}

    /** Why nothing was written. */
    enum Why {
        MONTH_CLOSED,
        /** The site was closed before that day. */
        SITE_CLOSED,
        /** The same key came with something else. */
        OTHER_CONTENT,
        /** A day ahead, or a past one that is not said to be written later. */
        DAY,
        UNKNOWN_KIND,
        UNKNOWN_LOCALITY,
        /** The container weighs as much as what stands on the scale. */
        NOTHING_LEFT,
        UNKNOWN_RECIPIENT,
        /** The agreement has not begun, or is over. */
        AGREEMENT_OVER,
        AGREEMENT_FULL,
        /** The recycler does not take this. */
        NOT_TAKEN,
        /** It was taken back already. */
        TAKEN_BACK,
        /** What a device kept cannot be read. */
        UNREADABLE
    }
}
