package org.fabcom.people.signin;

import module java.base;

/** One browser in which a person is signed in; {@code device} says which in a few words. */
public record Session(UUID id, String device, Instant createdAt, Instant lastUsedAt) {}
