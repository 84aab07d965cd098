/** Rooms and desks that are booked by whoever pays for them: on what terms, by whom, until when they are given back, and what is due. */
@NullMarked
package org.fabcom.agenda.bookings;

import org.jspecify.annotations.NullMarked;
