package org.fabcom.talk.pages;

import org.jspecify.annotations.Nullable;

/** A piece of a line: text, or a link if it has an address. */
public record PieceView(String text, @Nullable String url) {}
