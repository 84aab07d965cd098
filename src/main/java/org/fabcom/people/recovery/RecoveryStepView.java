package org.fabcom.people.recovery;

/** One step of a recovery, in words. */
public record RecoveryStepView(String when, String actor, String act, String words) {}
