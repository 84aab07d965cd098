package org.fabcom.catalogue.merging;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;

/** Pairs of sheets that may be one, side by side, and the merges done so far. */
public record CandidatesView(List<Pair> pairs, List<Done> done, Paging paging) {

    /** {@code known} stays and {@code lone} goes into it, if they are one. */
    public record Pair(Side known, Side lone) {}

    /** A sheet in short; {@code sources} in words. */
    public record Side(Sheet sheet, List<String> sources, int facts) {}

    /** {@code undo} is where a POST takes the merge back; null once that is done. */
    public record Done(
            String gone,
            String kept,
            String url,
            String why,
            String by,
            Instant at,
            @Nullable Instant undoneAt,
            @Nullable String undo) {}
}
