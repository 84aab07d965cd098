/**
 * The books beside the safe: books of an organisation in euros, accounts of the French chart by currency and role, entries
 * to which one can only add, numbers without gap, periods that close (E49 to E52). Fed by the safe’s payments in euros;
 * other units never get in.
 */
@OpensWith("ledger")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "people",
            "people :: demo",
            "people :: moving",
            "people :: numbers",
            "ledger",
            "ledger :: currencies",
            "ledger :: demo",
            "ledger :: wallet"
        })
package org.fabcom.accounting;

import org.fabcom.web.OpensWith;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
