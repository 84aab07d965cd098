/** Asking to join: with an account or by a link in a letter, for oneself or an organisation; the answer of the board. */
@NullMarked
package org.fabcom.membership.joining;

import org.jspecify.annotations.NullMarked;
