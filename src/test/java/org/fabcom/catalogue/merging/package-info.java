/** Merging and undoing, on sheets as two sources describe them. */
@NullMarked
package org.fabcom.catalogue.merging;

import org.jspecify.annotations.NullMarked;
