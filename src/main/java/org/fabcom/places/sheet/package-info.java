/** The page of a place, its history, and the form in which its people and the team say what is true of it. */
@NullMarked
package org.fabcom.places.sheet;

import org.jspecify.annotations.NullMarked;
