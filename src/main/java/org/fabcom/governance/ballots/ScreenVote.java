package org.fabcom.governance.ballots;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: an assembly says who raises a hand instead of voting on a screen. */
public interface ScreenVote {

    /** Why a person casts nothing on a screen. */
    enum Why {
        /** Hands go up in the room. */
        HANDS,
        /** Not noted among those who are there. */
        AWAY,
        /** Was in the room since the vote was opened, or who carries them was: a hand may have counted. */
        ROOM
    }

    /** Hands that go up in the room, of which only numbers are kept. @param only no screen takes a voice; @param tellers who counts them */
    record Hands(boolean only, List<String> tellers) {}

    /** Empty: all vote on screens. */
    Optional<Hands> hands(Ballot ballot);

    /** Empty: a screen takes the voice. */
    Optional<Why> refusal(Ballot ballot, PartyId person);
}
