package org.fabcom.web.offline;

import module java.base;
import org.fabcom.kernel.PartyId;

/**
 * A browser of a person at a place.
 *
 * @param key its public half, as X.509 has it
 * @param since when it was registered
 */
public record Device(UUID id, PartyId person, byte[] key, Instant since) {}
