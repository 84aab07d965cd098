package org.fabcom.catalogue;

import module java.base;

/** A source's claim that a commons replaces something. {@code target} is the name as the source writes it;
 * {@code origin} is the source's name, followed by its file where claims about one commons come from several files. */
public record Alternative(
        SheetId commons, String target, Fact.Source source, LocalDate readOn, String origin, boolean verified) {

    public Alternative(SheetId commons, String target, Fact.Source source, LocalDate readOn, String origin) {
        this(commons, target, source, readOn, origin, true);
    }
}
