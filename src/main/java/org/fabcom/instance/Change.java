package org.fabcom.instance;

import module java.base;
import org.fabcom.kernel.PartyId;

/** One answer that was changed, by whom and when; empty where there was or is none. */
public record Change(Instant at, PartyId by, String question, String was, String becomes) {}
