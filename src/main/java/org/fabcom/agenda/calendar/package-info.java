/** Events and meetings as iCalendar (RFC 5545, 5546) and Atom (RFC 4287). */
@NamedInterface("calendar")
@NullMarked
package org.fabcom.agenda.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
