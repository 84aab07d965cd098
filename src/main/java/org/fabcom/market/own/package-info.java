/** One's own part of the square: the deals in which it is one's turn, the others, one's posts. */
@NullMarked
package org.fabcom.market.own;

import org.jspecify.annotations.NullMarked;
