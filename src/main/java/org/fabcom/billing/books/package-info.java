/** Invoices and payments as entries of the books, and what the year says against the thresholds of the law. */
@NullMarked
@NamedInterface("books")
package org.fabcom.billing.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
