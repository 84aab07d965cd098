/** What clients paid by the safe, as payments of their invoices: offered, counted once. */
@NullMarked
@NamedInterface("matching")
package org.fabcom.billing.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
