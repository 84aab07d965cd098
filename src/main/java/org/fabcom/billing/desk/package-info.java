/** The pages of invoices: list, draft, document, what the seller says of itself. */
@NullMarked
package org.fabcom.billing.desk;

import org.jspecify.annotations.NullMarked;
