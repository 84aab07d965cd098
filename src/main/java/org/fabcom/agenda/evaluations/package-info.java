/** What a workshop changed: evaluations, progress, and the papers of those who have no screen. */
@NullMarked
package org.fabcom.agenda.evaluations;

import org.jspecify.annotations.NullMarked;
