package org.fabcom.governance.voting;

import module java.base;

/** Told once, after the vote: by what the voter finds the own papers again. */
public record TrackersView(String title, String path, List<Tracker> trackers) {

    /** @param whose voice it is of */
    public record Tracker(String whose, String number) {}
}
