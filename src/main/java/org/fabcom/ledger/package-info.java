/**
 * The safe: currencies and units, accounts, transfers, limits and reservations. Double entry to which one can only add: each
 * transfer is one row, the database itself moves the balances and refuses what passes a limit (statements E35 to E52). Upper
 * rooms ask {@link org.fabcom.ledger.Ledger} and {@link org.fabcom.ledger.currencies.Currencies}, and {@link org.fabcom.ledger.Wallets}
 * who may pay from the wallet of a party.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "people",
            "people :: invoicing",
            "people :: leaving",
            "people :: moving",
            "circles"
        })
package org.fabcom.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
