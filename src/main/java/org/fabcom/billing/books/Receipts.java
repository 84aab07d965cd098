package org.fabcom.billing.books;

import org.fabcom.billing.invoices.Nature;

/**
 * Turnover of one kind, without VAT, in cents.
 *
 * @param member sold to members
 * @param lucrative at a rate of the law, charged or not: neither exempt for a disinterested body nor outside VAT
 */
public record Receipts(Nature nature, boolean member, boolean lucrative, long cents) {}
