package org.fabcom.governance.ballots;

import org.fabcom.kernel.PartyId;

/** Port: an assembly says who raises a hand instead of voting on a screen. */
public interface ScreenVote {

    /** False: hands are counted in the room, or the person is not there, or is there in person. */
    boolean allows(Ballot ballot, PartyId person);
}
