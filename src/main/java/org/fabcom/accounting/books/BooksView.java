package org.fabcom.accounting.books;

import java.util.List;
import org.fabcom.accounting.Desk;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The books of a structure in one period. {@code closed} is empty while it is open. */
public record BooksView(
        Desk.Books books,
        List<OptionView> periods,
        String period,
        long entries,
        String debit,
        String income,
        String expense,
        String result,
        long waiting,
        String closed,
        boolean closable,
        String lastDay,
        boolean siren,
        Form form) {}
