/** Who may vote on a record date, and why the others may not. */
@NullMarked
package org.fabcom.membership.voting;

import org.jspecify.annotations.NullMarked;
