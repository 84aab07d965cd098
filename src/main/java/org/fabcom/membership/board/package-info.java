/** The dashboard of the board: exchanges, who takes part, how balances are spread (E66). */
@NullMarked
package org.fabcom.membership.board;

import org.jspecify.annotations.NullMarked;
