/** My wallet and those I act for: balances, statement, paying somebody in two screens, being paid by a code on a phone (E34). */
@NullMarked
@NamedInterface("wallet")
package org.fabcom.ledger.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
