package org.fabcom.plan.way;

import module java.base;

/** Why an item stands aside: the list that statistics count, beside the words of those who decided. */
public enum Reason {
    NO_TIME(ItemStanding.PAUSED),
    NO_PERSON(ItemStanding.PAUSED, ItemStanding.ROLLED_BACK),
    WAITING_HOST(ItemStanding.PAUSED),
    WAITING_DECISION(ItemStanding.PAUSED),
    BUSY_SEASON(ItemStanding.PAUSED),
    MISSING_FEATURE(ItemStanding.ROLLED_BACK, ItemStanding.KEPT),
    TOO_HARD(ItemStanding.ROLLED_BACK),
    DATA_LOST(ItemStanding.ROLLED_BACK),
    HOST_FAILED(ItemStanding.ROLLED_BACK),
    NOBODY_FOLLOWED(ItemStanding.ROLLED_BACK),
    NO_ALTERNATIVE(ItemStanding.KEPT),
    FAIR_ENOUGH(ItemStanding.KEPT),
    IMPOSED(ItemStanding.KEPT),
    PUBLIC_IS_THERE(ItemStanding.KEPT),
    TOO_DEAR(ItemStanding.PAUSED, ItemStanding.ROLLED_BACK, ItemStanding.KEPT),
    NOT_USED(ItemStanding.DROPPED),
    DONE_ALREADY(ItemStanding.DROPPED),
    BY_MISTAKE(ItemStanding.DROPPED),
    /** The organisation was asked and said no. */
    UNWANTED(ItemStanding.DROPPED),
    OTHER(ItemStanding.PAUSED, ItemStanding.ROLLED_BACK, ItemStanding.KEPT, ItemStanding.DROPPED);

    /** Why an account is not got back. */
    public static final Set<Reason> GIVEN_UP = EnumSet.of(NO_PERSON, DATA_LOST, TOO_DEAR, OTHER);

    private final Set<ItemStanding> standings;

    Reason(ItemStanding first, ItemStanding... others) {
        standings = EnumSet.of(first, others);
    }

    boolean fits(ItemStanding standing) {
        return standings.contains(standing);
    }

    public static List<Reason> of(ItemStanding standing) {
        return Arrays.stream(values()).filter(it -> it.fits(standing)).toList();
    }
}
