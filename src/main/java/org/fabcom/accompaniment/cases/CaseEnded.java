package org.fabcom.accompaniment.cases;

/** A request was redirected, or left without follow-up, before anybody accompanied. */
public record CaseEnded(CaseId id, CaseState how, String why, int version) {}
