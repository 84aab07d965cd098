/** The list of places: by words, filters and distance, with its counts and its file; and where the list is led to from. */
@NullMarked
package org.fabcom.places.listing;

import org.jspecify.annotations.NullMarked;
