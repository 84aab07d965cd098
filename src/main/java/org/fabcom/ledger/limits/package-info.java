/** How far accounts may go: set by moderators, each change with what it replaced, its author and its reason (E38). */
@NullMarked
package org.fabcom.ledger.limits;

import org.jspecify.annotations.NullMarked;
