/**
 * The till: tills and who may stand at them, sales, sessions, closings, archives. What happens at a till is an event in a journal
 * to which one can only add, numbered without gap, chained and signed ({@code journal}); all else is read from there. Euros,
 * pieces and grams are whole numbers.
 */
@NullMarked
@Needs({"flows", "billing"})
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "people",
            "people :: demo",
            "people :: moving",
            "ledger",
            "ledger :: currencies",
            "accounting",
            "billing",
            "billing :: prices",
            "billing :: vat",
            "billing :: books",
            "billing :: invoices",
            "billing :: matching",
            "billing :: reminding",
            "flows",
            "flows :: items",
            "flows :: lending",
            "flows :: totals"
        })
package org.fabcom.till;

import org.fabcom.web.Needs;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
