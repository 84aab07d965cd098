package org.fabcom.till.rental;

import org.fabcom.flows.lending.Loan;

/** What a till may take of a loan. The name is the first part of its key. */
enum LoanPart {
    RENT,
    LATE,
    DEPOSIT_IN,
    DEPOSIT_OUT;

    String key(Loan it) {
        return name() + ":" + it.id();
    }

    boolean sold() {
        return this == RENT || this == LATE;
    }

    long cents(Loan it) {
        var back = it.back();
        return switch (this) {
            case RENT -> it.price();
            case LATE -> back == null ? 0 : back.late();
            case DEPOSIT_IN -> it.deposit();
            case DEPOSIT_OUT -> back == null ? 0 : back.deposit();
        };
    }
}
