package org.fabcom.billing.received;

import java.util.List;
import org.fabcom.web.Form;

/**
 * What was received, and the form that takes one more.
 *
 * @param action where a file is brought; empty: of a person, who brings none
 * @param issued what sellers of this instance issued
 * @param rows what was read from files
 */
public record ReceivedView(
        String title, String back, String action, Form form, List<IssuedView> issued, List<RowView> rows) {

    /** {@code left}: what is to be paid and when; empty: nothing. */
    public record IssuedView(
            String url,
            String reference,
            String day,
            String seller,
            String gross,
            String left,
            String standing,
            String chip) {}

    public record RowView(
            String file, String number, String day, String seller, String net, String tax, String gross) {}
}
