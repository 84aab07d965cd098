package org.fabcom.accounting.books;

import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Form;

/** Books that are not kept here yet. */
public record BooksOpeningView(Acting.Wallet wallet, Form form) {}
