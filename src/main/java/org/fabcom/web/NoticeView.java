package org.fabcom.web;

import org.jspecify.annotations.Nullable;

/** What just happened, in a sentence. {@code kind} is info, good, care or error; {@code undoUrl} takes a POST. */
public record NoticeView(String kind, String text, @Nullable String undoUrl) {}
