/** What a currency takes back by the month: demurrage and contributions, each a payment of its own (E48). */
@NullMarked
package org.fabcom.ledger.charges;

import org.jspecify.annotations.NullMarked;
