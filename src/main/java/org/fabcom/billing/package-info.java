/**
 * The desk with the stamps: what a thing costs and why, the VAT regime of each line, packs, invoices and credit notes to which
 * one can only add, what was paid on them, reminders, Factur-X, entries for the books, and the second-hand register. Upper rooms
 * ask it for prices ({@code prices}), VAT ({@code vat}), shares of an amount ({@code Shares}) and have invoices issued; it knows
 * nothing of tills and bookings. Money is in cents, quantities are in the small unit of their measure.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "files",
            "people",
            "people :: demo",
            "people :: communes",
            "people :: invoicing",
            "people :: moving",
            "people :: numbers",
            "people :: standing",
            "people :: webhooks",
            "accounting",
            "ledger",
            "ledger :: currencies",
            "talk",
            "talk :: notices"
        })
package org.fabcom.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
