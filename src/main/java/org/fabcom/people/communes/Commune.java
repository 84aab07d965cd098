package org.fabcom.people.communes;

import org.jspecify.annotations.Nullable;

/** Where an organisation lives: the commune's name, and its INSEE code where we know it. */
public record Commune(@Nullable String code, String name) {}
