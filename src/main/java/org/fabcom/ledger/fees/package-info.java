/** What a currency takes at a payment, by its type: dated rules and what is due by them (E48). The safe takes it. */
@NullMarked
@NamedInterface("fees")
package org.fabcom.ledger.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
