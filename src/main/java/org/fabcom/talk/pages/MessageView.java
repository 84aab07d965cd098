package org.fabcom.talk.pages;

import module java.base;
import org.jspecify.annotations.Nullable;

/** A message as the page shows it; {@code lang}: that of its author, where it is not the page’s; {@code withdraw} is the address of a POST for its author, null for others. */
public record MessageView(
        String id,
        boolean note,
        boolean withdrawn,
        String author,
        String at,
        String iso,
        String mentioned,
        List<List<List<PieceView>>> paragraphs,
        @Nullable String lang,
        List<FileView> files,
        @Nullable String withdraw) {}
