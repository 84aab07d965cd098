package org.fabcom.accompaniment.cases;

/** Two cases stand apart again. */
public record CaseUnmerged(CaseId id, CaseId kept) {}
