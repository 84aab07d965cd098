/** The feeds: what is public of the territory or of an organisation as iCalendar and Atom, and one's own calendar behind a secret address. */
@NullMarked
package org.fabcom.agenda.feeds;

import org.jspecify.annotations.NullMarked;
