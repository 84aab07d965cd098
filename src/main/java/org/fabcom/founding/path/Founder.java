package org.fabcom.founding.path;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who walks a path.
 *
 * @param person null: present without an account
 * @param keeper may take founders out and end the path
 */
public record Founder(UUID id, UUID path, @Nullable PartyId person, String name, boolean keeper, Instant joinedAt) {}
