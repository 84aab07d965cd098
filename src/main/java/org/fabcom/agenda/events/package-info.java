/** Events and their dates: announced, changed, moved and cancelled by the people of an organisation; recurrence. */
@NullMarked
package org.fabcom.agenda.events;

import org.jspecify.annotations.NullMarked;
