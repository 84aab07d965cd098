/**
 * The books of an organisation in euros: accounts of the French chart by currency and role, entries to which one can only add, numbers
 * without gap, periods that close (E49 to E52). Fed by the safe's payments in euros; other units never get in.
 */
@NullMarked
package org.fabcom.ledger.accounting;

import org.jspecify.annotations.NullMarked;
