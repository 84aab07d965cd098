package org.fabcom.cases.callbacks;

import module java.base;

/** Somebody without an account asks to be called back. */
record CallbackAsked(UUID id) {}
