package org.fabcom.talk.notices;

import org.jspecify.annotations.Nullable;

/** A notice in the list; {@code url} is empty while its room is closed; {@code read} is the address of a POST, null once read. */
public record NoticeView(
        String sentence,
        String url,
        String at,
        String iso,
        @Nullable String read) {}
