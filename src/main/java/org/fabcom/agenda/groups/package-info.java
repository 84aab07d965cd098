/** Events of groups: who sees their dates, and where a group finds its own. */
@NullMarked
package org.fabcom.agenda.groups;

import org.jspecify.annotations.NullMarked;
