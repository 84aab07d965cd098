/** Invoices as data: the EN 16931 XML, the PDF that carries it (Factur-X), and reading those of others. */
@NullMarked
@NamedInterface("facturx")
package org.fabcom.billing.facturx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
