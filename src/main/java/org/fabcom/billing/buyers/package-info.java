/** Who buys, where they are known here: their account, what was agreed upon with them, and what became of it. */
@NullMarked
package org.fabcom.billing.buyers;

import org.jspecify.annotations.NullMarked;
