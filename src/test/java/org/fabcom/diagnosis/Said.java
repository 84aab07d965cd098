package org.fabcom.diagnosis;

import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.Tool.Payer;
import org.jspecify.annotations.Nullable;

/** What a person says of a tool, one answer at a time. */
record Said(
        String asked,
        @Nullable Integer seats,
        @Nullable Owner owner,
        @Nullable String plan,
        @Nullable Long paid,
        @Nullable Integer minutes,
        @Nullable Integer payments,
        @Nullable Long average,
        @Nullable Payer payer,
        @Nullable Integer dependants) {

    static Said of(String asked) {
        return new Said(asked, null, null, null, null, null, null, null, null, null);
    }

    Said seats(int n) {
        return new Said(asked, n, owner, plan, paid, minutes, payments, average, payer, dependants);
    }

    Said owner(Owner who) {
        return new Said(asked, seats, who, plan, paid, minutes, payments, average, payer, dependants);
    }

    Said plan(String which) {
        return new Said(asked, seats, owner, which, paid, minutes, payments, average, payer, dependants);
    }

    Said paid(long cents) {
        return new Said(asked, seats, owner, plan, cents, minutes, payments, average, payer, dependants);
    }

    Said minutes(int aMonth) {
        return new Said(asked, seats, owner, plan, paid, aMonth, payments, average, payer, dependants);
    }

    Said payments(int aYear, long averageCents) {
        return new Said(asked, seats, owner, plan, paid, minutes, aYear, averageCents, payer, dependants);
    }

    Said payer(Payer who) {
        return new Said(asked, seats, owner, plan, paid, minutes, payments, average, who, dependants);
    }

    Said dependants(int n) {
        return new Said(asked, seats, owner, plan, paid, minutes, payments, average, payer, n);
    }

    Tool tool() {
        return new Tool(asked, seats, owner, plan, paid, minutes, payments, average, payer, dependants);
    }
}
