/** What one shop has too much of, offered to the others of the instance: it leaves by the scale of one and arrives on that of another. */
@NullMarked
package org.fabcom.flows.surplus;

import org.jspecify.annotations.NullMarked;
