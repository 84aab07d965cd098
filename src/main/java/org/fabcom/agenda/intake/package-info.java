/** Events that come in: calendars of other programs (RFC 5545) as these really write them, and tables of events. */
@NullMarked
package org.fabcom.agenda.intake;

import org.jspecify.annotations.NullMarked;
