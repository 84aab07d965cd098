package org.fabcom.catalogue.coverage;

/** Nothing but words: why a licence that shows the source may not be free. */
public record NotFreeView() {}
