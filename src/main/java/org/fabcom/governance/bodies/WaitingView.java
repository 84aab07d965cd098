package org.fabcom.governance.bodies;

import java.util.List;

/** What waits for somebody: how many there are, in words, and the first of them. */
public record WaitingView(String title, List<BodySection.Line> lines) {}
