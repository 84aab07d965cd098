package org.fabcom.billing.vat;

/** What a line is for VAT: a rate of the law, an exemption that rests on who buys, or nothing that VAT knows. */
public enum VatCategory {
    STANDARD,
    INTERMEDIATE,
    REDUCED,
    PARTICULAR,
    /** Services to members (261-7-1° a of the CGI): whoever is none is charged the standard rate. */
    MEMBERS,
    /** Social, educational, cultural or sporting works (261-7-1° b). */
    SOCIAL,
    /** One of the six support events of a year (261-7-1° c). */
    EVENT,
    /** A gift, a contribution without counterpart, a deposit to be given back. */
    OUTSIDE;

    /** True if the law gives it a rate. */
    boolean taxed() {
        return compareTo(PARTICULAR) <= 0;
    }

    /** True if it is exempt whoever charges it. */
    public boolean exempt() {
        return !taxed() && this != OUTSIDE;
    }
}
