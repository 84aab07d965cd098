package org.fabcom.web.home;

/** Whether the archive of the source is aboard: it is in every built program. */
public record SourceView(boolean archive) {}
