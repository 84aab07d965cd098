/**
 * Meetings of few people about something of an upper room: slots are proposed, one is chosen; planned, moved, cancelled,
 * reminded of. Each change goes to the people by letter with a file for their calendars.
 */
@NullMarked
@NamedInterface("meetings")
package org.fabcom.agenda.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
