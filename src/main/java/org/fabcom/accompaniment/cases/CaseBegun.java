package org.fabcom.accompaniment.cases;

/** The moving has begun, or goes on after a follow-up. */
public record CaseBegun(CaseId id) {}
