/**
 * Reads tables of places, in the standard or with a mapping of columns, leniently: what can be put right is, and each
 * correction is told; a row is taken or put aside with its reason.
 */
@NullMarked
package org.fabcom.places.intake;

import org.jspecify.annotations.NullMarked;
