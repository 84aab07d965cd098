package org.fabcom.cases.callbacks;

import java.util.UUID;

/** Somebody without an account asks to be called back. */
record CallbackAsked(UUID id) {}
