/** Receipts: on demand on paper, by mail or behind a code; unasked when something of it has the legal guarantee. */
@NullMarked
package org.fabcom.till.receipt;

import org.jspecify.annotations.NullMarked;
