package org.fabcom.accompaniment.plan.checking;

/** What is wrong in a line of a file, in a word of the bundles, with the field or value that it is about. Lines from 1. */
record Fault(int line, What what, String about) {

    enum What {
        EMPTY,
        HEADER_MISSING,
        HEADER_ORDER,
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
