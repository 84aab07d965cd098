package org.fabcom.ledger.accounting.chart;

import java.util.List;
import org.fabcom.ledger.accounting.Account;
import org.fabcom.ledger.accounting.Desk;
import org.fabcom.web.Form;

/** The accounts that a structure added, and the form that adds one. */
public record BookChartView(Desk.Books books, List<Account> own, Form form) {}
