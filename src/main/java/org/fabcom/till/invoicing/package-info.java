/** Sales of which the customer wants an invoice. */
@NullMarked
package org.fabcom.till.invoicing;

import org.jspecify.annotations.NullMarked;
