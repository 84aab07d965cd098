package org.fabcom.billing.received;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * What was received, and the form that takes one more.
 *
 * @param action where a file is brought; empty: of a person, who brings none
 * @param issued what sellers of this instance issued
 * @param rows what was read from files
 */
public record ReceivedView(String title, String back, String action, Form form, AllView issued, List<RowView> rows) {

    /** {@code due}: all that is to be paid; empty: nothing. */
    public record AllView(String due, List<IssuedView> rows) {}

    /** {@code left}: what is to be paid and when, or was paid too much; {@code coming}: what was paid and not counted yet; empty: nothing. */
    public record IssuedView(
            String url,
            String reference,
            String day,
            String seller,
            String gross,
            String left,
            String coming,
            @Nullable LinkView pay,
            String standing,
            String chip) {}

    public record RowView(
            String file, String number, String day, String seller, String net, String tax, String gross) {}
}
