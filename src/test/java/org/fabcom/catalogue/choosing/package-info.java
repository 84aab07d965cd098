/** The choices of the start, held to the catalogue, and editors who choose otherwise. */
@NullMarked
package org.fabcom.catalogue.choosing;

import org.jspecify.annotations.NullMarked;
