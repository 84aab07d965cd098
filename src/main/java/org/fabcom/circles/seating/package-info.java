/** Giving roles to people and ending them, by hand or because their last day has passed. */
@NullMarked
package org.fabcom.circles.seating;

import org.jspecify.annotations.NullMarked;
