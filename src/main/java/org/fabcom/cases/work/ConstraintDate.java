package org.fabcom.cases.work;

import module java.base;

/** Days on which the organisation wants nothing to move: an assembly, the campaign of dues, a festival. Both ends count. */
public record ConstraintDate(UUID id, Kind kind, String label, LocalDate from, LocalDate to) {

    /** What is on those days. */
    public enum Kind {
        ASSEMBLY,
        CAMPAIGN,
        EVENT,
        OTHER
    }
}
