package org.fabcom.talk.stopping;

/** What a link at the foot of a letter stops, to be done or done. */
public record StopView(String url, String what, boolean done) {}
