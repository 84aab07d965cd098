package org.fabcom.catalogue.merging;

import org.fabcom.catalogue.Sheet;

/** Two sheets of the same name that may be one; {@code lone} is known only from a list that gives no licence or address. */
record Candidate(Sheet known, Sheet lone) {}
