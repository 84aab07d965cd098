package org.fabcom.accompaniment.cases;

/** The organisation has decided in which order its tools are treated. */
public record CasePrioritised(CaseId id, int tools) {}
