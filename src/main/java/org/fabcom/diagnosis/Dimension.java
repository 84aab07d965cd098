package org.fabcom.diagnosis;

/** The dimensions of the hidden price (specification of accompaniment, §3.2). */
public enum Dimension {
    /** Direct cost. */
    D1,
    /** Paid by members, clients or donors. */
    D2,
    /** Distance to the limit of the plan. */
    D3,
    /** Changes decided by the provider alone. */
    D4,
    /** Jurisdiction and transfers. */
    D5,
    /** Leaving with one’s data. */
    D6,
    /** Lock-in. */
    D7,
    /** Adverts and tracking. */
    D8,
    /** Losing the account. */
    D9,
    /** Duties of data protection. */
    D10,
    /** Effort of leaving. */
    D11,
    /** Legal lever for leaving. */
    D12
}
