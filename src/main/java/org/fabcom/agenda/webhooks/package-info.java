/** Tells other tools what happens in the calendar. */
@NullMarked
package org.fabcom.agenda.webhooks;

import org.jspecify.annotations.NullMarked;
