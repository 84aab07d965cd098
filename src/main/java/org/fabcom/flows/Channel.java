package org.fabcom.flows;

/** By which way things come in. The four of furniture's declaration are told apart, and the seasonal points of toys. */
public enum Channel {
    /** Somebody brings it. */
    DROP,
    /** Fetched at home on appointment. */
    HOME,
    /** From the reuse zone of a recycling centre. */
    CENTRE,
    /** From shops and professional holders. */
    BUSINESS,
    /** From door to door, unpaid. */
    DOOR,
    /** From a permanent point in a shop. */
    SHOP_POINT,
    /** From a seasonal point, such as a school's. */
    SEASON,
    OTHER
}
