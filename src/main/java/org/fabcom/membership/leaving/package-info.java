/** Leaving and what is settled then; exclusion, which needs a hearing. */
@NullMarked
package org.fabcom.membership.leaving;

import org.jspecify.annotations.NullMarked;
