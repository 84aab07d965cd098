package org.fabcom.billing.desk;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** A document and what can be done with it. */
public record InvoiceDeskView(
        InvoicePageView it,
        String back,
        String url,
        String standing,
        String chip,
        String remaining,
        boolean payable,
        boolean refundable,
        List<OptionView> creditable,
        List<String> payments,
        List<String> reminders,
        List<LinkView> related,
        List<OptionView> means,
        Form form) {}
