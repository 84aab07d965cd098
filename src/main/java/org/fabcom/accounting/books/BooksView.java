package org.fabcom.accounting.books;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * The books of a structure in one period.
 *
 * @param loose payments of the safe that an invoice could count, each with the way to it
 * @param doubled how many of them are of this period
 * @param settling what stays in the books until somebody does something
 * @param closed empty while it is open
 */
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
        List<LinkView> loose,
        int doubled,
        List<LinkView> settling,
        String closed,
        boolean closable,
        String lastDay,
        boolean siren,
        Form form) {}
