package org.fabcom.catalogue;

import module java.base;

/** What a source said last of a sheet, and when it was read. */
public record SourceRecord(UUID id, SheetId sheet, String source, String localId, Draft draft, LocalDate readOn) {

    /** The source that people of here are; their own key is the sheet's id. */
    public static final String EDITOR = "editor";

    SourceRecord saying(Draft next, LocalDate on) {
        return new SourceRecord(id, sheet, source, localId, next, on);
    }
}
