package org.fabcom.governance.bodies;

import java.util.List;

/** What waits for somebody's voice: the first of them, and how many there are. */
public record WaitingView(int total, List<BodySection.Line> lines) {}
