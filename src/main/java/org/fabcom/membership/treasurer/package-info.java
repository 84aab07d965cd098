/** The treasurer’s desk and the member’s own page of dues: calls, rules, payments, receipts. */
@NullMarked
package org.fabcom.membership.treasurer;

import org.jspecify.annotations.NullMarked;
