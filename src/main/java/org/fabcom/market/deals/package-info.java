/** Deals: replies and their versions, acceptance, invoice, payment, cancelling, refund, disputes; the days that pass over them. */
@NullMarked
package org.fabcom.market.deals;

import org.jspecify.annotations.NullMarked;
