package org.fabcom.founding.bank;

/** Which titles the skeleton of statutes has. */
public enum LegalForm {
    UNKNOWN,
    ASSOCIATION,
    SCIC
}
