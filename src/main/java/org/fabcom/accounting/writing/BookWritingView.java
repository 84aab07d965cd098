package org.fabcom.accounting.writing;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** An entry to be written by hand. */
public record BookWritingView(Desk.Books books, List<OptionView> accounts, Form form) {}
