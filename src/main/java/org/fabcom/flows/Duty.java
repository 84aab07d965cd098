package org.fabcom.flows;

/** What somebody may do at a site. */
public enum Duty {
    /** Weighs what comes in, and nothing else: a trainee. */
    INTAKE,
    /** Follows objects one by one: diagnoses, repairs, prices them. */
    WORKSHOP,
    /** Sells. */
    TILL,
    /** Looks over what was weighed and sold, and corrects it. */
    CHECK,
    /** Reads reports and makes declarations. */
    REPORTS,
    /** Reads all and verifies; changes nothing. */
    AUDITOR,
    /** Names sites, kinds, containers, recipients, and who does what. */
    SETTINGS
}
