/**
 * Editors' hands on the catalogue: facts added, corrected, settled, given back; fields and openings that stand above what the
 * sources say; and the journal of who did what and why. Nothing is overwritten, and no import undoes it.
 */
@NullMarked
package org.fabcom.catalogue.editing;

import org.jspecify.annotations.NullMarked;
