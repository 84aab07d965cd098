package org.fabcom.web.field;

import module java.base;

/** A thing that is said: its label and its lines; {@code list}: there may be several, each stands on a line of its own. */
public record PairView(String label, List<String> lines, boolean list) {}
