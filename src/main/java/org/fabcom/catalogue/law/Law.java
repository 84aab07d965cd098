package org.fabcom.catalogue.law;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;
import org.jspecify.annotations.Nullable;

/** A general statement that rules quote (an agreement, an article of a regulation), with the page where it was read. */
public record Law(
        String id,
        String text,
        Fact.Source source,
        LocalDate readOn,
        @Nullable LocalDate asOf,
        boolean verified,
        Precision asOfTo) {

    public Law {
        asOfTo = Objects.requireNonNullElse(asOfTo, Precision.DAY);
    }

    public Law(String id, String text, Fact.Source source, LocalDate readOn, @Nullable LocalDate asOf) {
        this(id, text, source, readOn, asOf, true, Precision.DAY);
    }
}
