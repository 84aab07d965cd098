package org.fabcom.accounting.witness;

import module java.base;
import org.fabcom.web.LinkView;

/** The structures of a visitor that keep no books here: their treasurers have no witness yet. */
public record WitnessNoneView(List<LinkView> structures) {}
