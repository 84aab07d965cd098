/** Refunds tied to their sale, and what goes back to the wallets that paid it. */
@NullMarked
package org.fabcom.till.refunds;

import org.jspecify.annotations.NullMarked;
