package org.fabcom.flows.items;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What was done with an object. It never changes.
 *
 * @param becomes the state of the object from then on; null: it stays
 * @param minutes of work; negative: taken back
 * @param cents of a part, or the price at which it goes on sale
 * @param passed of a test
 * @param weighing with which it left
 * @param saleLine line of a sale or refund in the till
 * @param corrects the line that this one takes back
 * @param doneBy who worked
 * @param by who wrote it down
 */
public record ItemLine(
        UUID id,
        UUID item,
        What what,
        @Nullable StockState becomes,
        String words,
        int minutes,
        int cents,
        @Nullable Boolean passed,
        @Nullable UUID weighing,
        @Nullable UUID saleLine,
        @Nullable UUID corrects,
        PartyId doneBy,
        PartyId by,
        Instant at) {

    public static final int LONGEST_WORDS = 500;
    public static final int MOST_MINUTES = 1440;

    public enum What {
        DIAGNOSIS,
        WORK,
        PART,
        TEST,
        NOTE,
        SALE,
        LEFT,
        BACK,
        /** It came back from a loan, and something of it is to be looked at. */
        RETURNED
    }

    static ItemLine of(UUID id, UUID item, What what, String words, PartyId by, Instant at) {
        return new ItemLine(id, item, what, null, words, 0, 0, null, null, null, null, by, by, at);
    }

    ItemLine becoming(StockState state, @Nullable UUID weighed, @Nullable UUID sold) {
        return new ItemLine(
                id, item, what, state, words, minutes, cents, passed, weighed, sold, corrects, doneBy, by, at);
    }

    ItemLine worked(int time, PartyId who) {
        return new ItemLine(
                id, item, what, becomes, words, time, cents, passed, weighing, saleLine, corrects, who, by, at);
    }

    ItemLine costing(int price) {
        return new ItemLine(
                id, item, what, becomes, words, minutes, price, passed, weighing, saleLine, corrects, doneBy, by, at);
    }

    ItemLine tested(boolean result) {
        return new ItemLine(
                id, item, what, becomes, words, minutes, cents, result, weighing, saleLine, corrects, doneBy, by, at);
    }

    ItemLine takenBack(UUID number, String why, PartyId who, Instant now) {
        return new ItemLine(number, item, what, null, why, -minutes, -cents, null, null, null, id, doneBy, who, now);
    }

    /** Time and parts may be taken back, once. */
    public boolean correctable() {
        return corrects == null && (what == What.WORK || what == What.PART);
    }
}
