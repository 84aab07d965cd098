package org.fabcom.accounting.chart;

import module java.base;
import org.fabcom.accounting.Account;
import org.fabcom.accounting.Desk;
import org.fabcom.web.Form;

/** The accounts that a structure added, and the form that adds one. */
public record BookChartView(Desk.Books books, List<Account> own, Form form) {}
