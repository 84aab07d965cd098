package org.fabcom.billing.received;

import java.util.List;
import org.fabcom.web.Form;

/** What was received, and the form that takes one more. */
public record ReceivedView(String back, String action, Form form, List<RowView> rows) {

    public record RowView(
            String file, String number, String day, String seller, String net, String tax, String gross) {}
}
