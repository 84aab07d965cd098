package org.fabcom.governance.ballots;

import org.jspecify.annotations.Nullable;

/**
 * Hands counted in the room, not on any screen; those who asked for it made sure that two scrutineers say the same.
 *
 * @param college null where there are none
 */
public record RoomCount(@Nullable String college, long yes, long no, long abstain) {}
