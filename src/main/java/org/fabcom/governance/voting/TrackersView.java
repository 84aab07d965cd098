package org.fabcom.governance.voting;

import java.util.List;

/** Told once, after the vote: by what the voter finds the own papers again. */
public record TrackersView(String title, String path, List<String> trackers) {}
