package org.fabcom.flows;

/** Where a mass is from: a scale, or pieces times a mean that was learnt over 12 months, or given, or is not known at all. */
public enum MassFrom {
    WEIGHED,
    LEARNT,
    GIVEN,
    UNKNOWN
}
