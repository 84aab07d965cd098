/** Paying, being paid, and the page of one transfer. */
@NullMarked
@NamedInterface("paying")
package org.fabcom.ledger.paying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
