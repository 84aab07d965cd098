/** Dates that are paid in a unit of the house: set aside with the place, paid when it begins, free again when it is given back. */
@NullMarked
package org.fabcom.agenda.fares;

import org.jspecify.annotations.NullMarked;
