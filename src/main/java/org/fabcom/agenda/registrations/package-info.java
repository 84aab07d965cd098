/** Who comes to a date: places, the waiting list and its offers, who was there. */
@NullMarked
package org.fabcom.agenda.registrations;

import org.jspecify.annotations.NullMarked;
