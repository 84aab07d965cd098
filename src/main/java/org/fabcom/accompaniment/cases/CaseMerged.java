package org.fabcom.accompaniment.cases;

/** A case was recognised as the same as another, which goes on. */
public record CaseMerged(CaseId id, CaseId kept) {}
