/** Invoices that others sent: read in from the Factur-X that carries them, kept with their file. */
@NullMarked
package org.fabcom.billing.received;

import org.jspecify.annotations.NullMarked;
