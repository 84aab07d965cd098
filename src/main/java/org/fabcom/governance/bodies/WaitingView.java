package org.fabcom.governance.bodies;

import module java.base;

/** What waits for somebody: how many there are, in words, and the first of them. */
public record WaitingView(String title, List<BodySection.Line> lines) {}
