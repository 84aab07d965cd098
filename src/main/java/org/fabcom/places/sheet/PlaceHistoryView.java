package org.fabcom.places.sheet;

import module java.base;

/** Who changed what of a place, the newest first. */
public record PlaceHistoryView(String url, String name, List<LineView> lines) {

    /** {@code by} is empty for an import. */
    public record LineView(String act, String at, String by, String source, List<FieldView> fields) {}

    public record FieldView(String label, String before, String after) {}
}
