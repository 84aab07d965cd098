package org.fabcom.till.invoicing;

import org.fabcom.web.Form;

/** For whom the invoice of a sale is; {@code sale}: its page, {@code title}: its name there. */
public record SaleInvoiceView(String sale, String title, String total, Form form) {}
