/** History that was written down before FabCom, by whatever tool: visits, lines, their sums by day, their place in the account. */
@NullMarked
package org.fabcom.flows.former;

import org.jspecify.annotations.NullMarked;
