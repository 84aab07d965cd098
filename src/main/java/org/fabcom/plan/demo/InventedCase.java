package org.fabcom.plan.demo;

import module java.base;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.cases.CaseRequest.Channel;
import org.fabcom.cases.work.ConstraintDate;
import org.fabcom.cases.work.FollowUp;
import org.jspecify.annotations.Nullable;

/**
 * An accompaniment of {@code demo/accompaniments.yml}.
 *
 * @param key how another one points at it
 */
record InventedCase(
        @Nullable String key,
        String of,
        Asked asked,
        List<Move> moves,
        List<Spared> spared,
        @Nullable InventedPlan plan) {

    InventedCase {
        moves = Objects.requireNonNullElse(moves, List.of());
        spared = Objects.requireNonNullElse(spared, List.of());
    }

    /** The request; {@code name} and {@code phone} when somebody without account asked. */
    record Asked(int day, String by, Channel channel, String need, String availability, String name, String phone) {

        Asked {
            availability = Objects.requireNonNullElse(availability, "");
            name = Objects.requireNonNullElse(name, "");
            phone = Objects.requireNonNullElse(phone, "");
        }
    }

    /** What can happen to a case. */
    enum Does {
        QUALIFY,
        REDIRECT,
        DROP,
        ASSIGN,
        MERGE,
        START,
        ATTACH,
        CONTEST,
        ANSWER,
        REPORT,
        ACCEPT,
        CORRECT,
        BOARD,
        BEGIN,
        FOLLOW,
        FOLLOWED,
        CLOSE,
        REOPEN
    }

    /**
     * One step.
     *
     * @param by the coordinator, the mediator or who asked, as the step wants, unless said
     * @param to the mediator it goes to, or the key of the case it goes into
     * @param due the day until which something is expected
     * @param first the tool that the board brings forward, for the reason {@code why}
     * @param after which follow-up is answered: 30, 90 or 365
     */
    record Move(
            int day,
            Does does,
            @Nullable String by,
            String words,
            @Nullable String to,
            @Nullable Integer due,
            @Nullable String tool,
            @Nullable String line,
            @Nullable String first,
            @Nullable String why,
            @Nullable Integer after,
            FollowUp.@Nullable Used used,
            @Nullable Integer people,
            FollowUp.@Nullable OldAccount account,
            @Nullable Outcome outcome,
            @Nullable Integer minutes,
            @Nullable Integer euros) {

        Move {
            words = Objects.requireNonNullElse(words, "");
        }
    }

    /** Days on which nothing shall move, noted on {@code day}. */
    record Spared(int day, ConstraintDate.Kind kind, String label, int from, int to) {}
}
