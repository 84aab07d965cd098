/** Debts: what a payer owes a payee since it was asked for, until it is paid or taken back (E49). */
@NullMarked
@NamedInterface("debts")
package org.fabcom.ledger.debts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
