/** Which tills there are, and what things cost at them. */
@NullMarked
package org.fabcom.till.setup;

import org.jspecify.annotations.NullMarked;
