package org.fabcom.plan.way;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why an item stands aside: the list that statistics count, beside the words of those who decided. */
public enum Reason {
    NO_TIME(Standing.PAUSED),
    NO_PERSON(Standing.PAUSED, Standing.ROLLED_BACK),
    WAITING_HOST(Standing.PAUSED),
    WAITING_DECISION(Standing.PAUSED),
    BUSY_SEASON(Standing.PAUSED),
    MISSING_FEATURE(Standing.ROLLED_BACK, Standing.KEPT),
    TOO_HARD(Standing.ROLLED_BACK),
    DATA_LOST(Standing.ROLLED_BACK),
    HOST_FAILED(Standing.ROLLED_BACK),
    NOBODY_FOLLOWED(Standing.ROLLED_BACK),
    NO_ALTERNATIVE(Standing.KEPT),
    FAIR_ENOUGH(Standing.KEPT),
    IMPOSED(Standing.KEPT),
    PUBLIC_IS_THERE(Standing.KEPT),
    TOO_DEAR(Standing.PAUSED, Standing.ROLLED_BACK, Standing.KEPT),
    NOT_USED(Standing.DROPPED),
    DONE_ALREADY(Standing.DROPPED),
    BY_MISTAKE(Standing.DROPPED),
    /** The organisation was asked and said no. */
    UNWANTED(Standing.DROPPED),
    OTHER(Standing.PAUSED, Standing.ROLLED_BACK, Standing.KEPT, Standing.DROPPED);

    private final Set<Standing> standings;

    Reason(Standing first, Standing... others) {
        standings = EnumSet.of(first, others);
    }

    public boolean fits(Standing standing) {
        return standings.contains(standing);
    }

    public static List<Reason> of(Standing standing) {
        return Arrays.stream(values()).filter(it -> it.fits(standing)).toList();
    }
}
