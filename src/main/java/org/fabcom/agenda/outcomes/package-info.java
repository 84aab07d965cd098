/** What became of meetings, listed and counted. */
@NullMarked
package org.fabcom.agenda.outcomes;

import org.jspecify.annotations.NullMarked;
