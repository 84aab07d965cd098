package org.fabcom.flows;

import module java.base;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal. It never changes: {@link #takenBack} makes its counter-entry.
 *
 * @param movement null: sold
 * @param channel null: it left
 * @param out null: it came in
 * @param grams net of the tare
 * @param pieces 0: not counted
 * @param fromLine the weighing of the arrival that left at once
 * @param corrects what it takes back
 * @param deferred written later than its day, from a notebook
 */
public record Weighing(
        UUID id,
        @Nullable UUID movement,
        UUID site,
        LocalDate day,
        @Nullable Channel channel,
        @Nullable ExitClass out,
        Fate fate,
        @Nullable UUID locality,
        @Nullable UUID kind,
        @Nullable UUID waste,
        @Nullable UUID container,
        int tare,
        long grams,
        int pieces,
        MassFrom from,
        @Nullable Sent sent,
        @Nullable UUID fromLine,
        @Nullable UUID corrects,
        String reason,
        @Nullable UUID saleLine,
        boolean deferred,
        @Nullable UUID device,
        PartyId by,
        Instant at) {

    /** Where what comes in goes at once. */
    public enum Sent {
        SHOP(null),
        WORKSHOP(null),
        RECYCLER(ExitClass.RECYCLER),
        BIN(ExitClass.BIN),
        CENTRE(ExitClass.CENTRE);

        private final @Nullable ExitClass out;

        Sent(@Nullable ExitClass out) {
            this.out = out;
        }

        /** Null: it stays. */
        public @Nullable ExitClass out() {
            return out;
        }
    }

    public boolean in() {
        return channel != null;
    }

    Weighing takenBack(LocalDate on, String why, PartyId who, Instant now) {
        return takenBack(on, grams, pieces, saleLine, why, who, now);
    }

    /** A part of it: what was refunded. */
    Weighing takenBack(
            LocalDate on, long back, int count, @Nullable UUID refund, String why, PartyId who, Instant now) {
        return new Weighing(
                Ids.next(),
                movement,
                site,
                on,
                channel,
                out,
                fate,
                locality,
                kind,
                waste,
                container,
                tare,
                -back,
                -count,
                from,
                sent,
                null,
                id,
                why,
                refund,
                false,
                null,
                who,
                now);
    }
}
