/** Rooms of organisations: described, lent or not, free or taken, as a page and as a calendar. */
@NullMarked
package org.fabcom.agenda.rooms;

import org.jspecify.annotations.NullMarked;
