package org.fabcom.accompaniment.cases;

/** A case is closed, with its real minutes and cents. */
public record CaseClosed(CaseId id, Case.Outcome outcome, int minutes, long cents, int version) {}
