package org.fabcom.circles;

/** What a group is: people who talk, people who decide and act together, or one task with those who hold it (E53). */
public enum GroupKind {
    DISCUSSION,
    CIRCLE,
    ROLE
}
