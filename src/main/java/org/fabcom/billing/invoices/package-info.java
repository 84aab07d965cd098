/** Invoices and credit notes: from the draft to what is paid. */
@NullMarked
@NamedInterface("invoices")
package org.fabcom.billing.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
