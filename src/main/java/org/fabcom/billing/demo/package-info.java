/** Invoices of the invented territory. */
@NullMarked
package org.fabcom.billing.demo;

import org.jspecify.annotations.NullMarked;
