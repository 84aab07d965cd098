package org.fabcom.accompaniment.cases;

/** An ended case goes on where it was. */
public record CaseReopened(CaseId id, CaseState state, int version) {}
