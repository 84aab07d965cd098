package org.fabcom.plan.checking;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a line of a file, in a word of the bundles, with the field or value that it is about. Lines from 1.
 *
 * @param file which of several files, in words; empty where there is one
 * @param sums of the entry that it is about, if it is one
 */
record Fault(
        String file,
        int line,
        What what,
        String about,
        @Nullable Sums sums) {

    /** In cents. */
    record Sums(long debit, long credit) {}

    Fault(int line, What what, String about) {
        this("", line, what, about, null);
    }

    enum What {
        EMPTY,
        NOT_TEXT,
        NOT_ENTRIES,
        UNREADABLE,
        LONG,
        HEADER_MISSING,
        HEADER_ORDER,
        HEADER_EXTRA,
        COLUMNS,
        MISSING,
        DATE,
        AMOUNT,
        ACCOUNT,
        SIDE,
        UNBALANCED,
        NO_ADDRESS_COLUMN,
        ADDRESS
    }
}
