package org.fabcom.circles;

/** Who tries something with a group. */
enum GroupCaller {
    HOLDS_INVITATION,
    HOLDS_GROUP_MANAGEMENT,
    HOLDS_WALLET,
    HOLDS_PROJECT,
    HOLDS_ALL_ABOVE,
    HOLDS_ALL_BESIDE,
    HOLDS_ALL_BELOW,
    HELD_ALL_UNTIL_YESTERDAY,
    HOLDS_A_ROLE_WITHOUT_RIGHTS,
    MEMBER,
    FOLLOWER,
    OF_THE_HOUSE,
    MANAGER,
    MANAGER_ELSEWHERE,
    ADMINISTRATOR,
    OUTSIDER,
    ANONYMOUS;

    boolean may(Right right, boolean above) {
        if (this == MANAGER) return right == Right.INVITATION || right == Right.GROUP_MANAGEMENT;
        if (this == HOLDS_ALL_ABOVE) return true;
        return !above && name().equals("HOLDS_" + right);
    }

    /** The group is seen by the people of its house: to the others it is not there. */
    int refusal() {
        return switch (this) {
            case ANONYMOUS -> 403;
            case OUTSIDER, ADMINISTRATOR, MANAGER_ELSEWHERE -> 404;
            default -> 403;
        };
    }
}
