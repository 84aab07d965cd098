package org.fabcom.membership;

/** A natural or a legal person. */
public enum MemberKind {
    PERSON,
    ORGANISATION
}
