/** VAT: the regime of an organisation, dated rates and mentions, what a line says for good, totals by rate. */
@NullMarked
@NamedInterface("vat")
package org.fabcom.billing.vat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
