/**
 * Between what two parties agreed upon and its invoice: rooms say what may be invoiced, the desk of invoices what became of it. Neither
 * knows the other.
 */
@NullMarked
@NamedInterface("invoicing")
package org.fabcom.people.invoicing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
