/**
 * Two sheets that may be one: proposed by the name alone, merged or refused by a person, undone if that was wrong. Nothing
 * is lost, and the old address leads to the new one.
 */
@NullMarked
package org.fabcom.catalogue.merging;

import org.jspecify.annotations.NullMarked;
