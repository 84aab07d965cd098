/**
 * The table of places: what is said of each, by which source, who changed what and when. A place is never thrown away: it is
 * found to be another one, or ended, and both can be undone.
 */
@NullMarked
package org.fabcom.places.directory;

import org.jspecify.annotations.NullMarked;
