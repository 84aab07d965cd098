package org.fabcom.accounting;

/** What an account of the chart stands for, currency by currency (E50), with the account that is proposed first. */
public enum Role {
    /** Where the money is. */
    AVAILABLE("512", ""),
    /** Set aside for somebody; an external euro never is, the account waits for the day it can be. */
    RESERVED("467", ""),
    /** What is paid; in other units, what was done with the help received. */
    EXPENSE("604", "864"),
    /** What comes in; in other units, the help received. */
    INCOME("706", "875"),
    /** What was asked of one and is not paid yet (E49). */
    OWED("401", ""),
    /** What one asked for and has not received yet. */
    RECEIVABLE("411", "");

    private final String euro;
    private final String apart;

    Role(String euro, String apart) {
        this.euro = euro;
        this.apart = apart;
    }

    /** The account of the French chart for euros. */
    String euro() {
        return euro;
    }

    /** The account of class 86 or 87 for other units; empty where a unit has none. */
    String apart() {
        return apart;
    }
}
