package org.fabcom.people.signin;

import java.time.Instant;
import java.util.UUID;

/** One browser in which a person is signed in; {@code device} says which in a few words. */
public record Session(UUID id, String device, Instant createdAt, Instant lastUsedAt) {}
