package org.fabcom.catalogue;

import java.time.LocalDate;

/** A source's claim that a commons replaces something. {@code target} is the name as the source writes it. */
public record Alternative(SheetId commons, String target, Fact.Source source, LocalDate readOn, String origin) {}
