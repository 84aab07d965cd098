/** Published posts as they lie on display: what one looks for among them, who sees what, how many there are. */
@NullMarked
package org.fabcom.market.display;

import org.jspecify.annotations.NullMarked;
