package org.fabcom.accounting.writing;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;

/** One entry of the books. {@code payment} is empty when it comes from no payment. */
public record BookEntryView(
        Desk.Books books,
        String id,
        String reference,
        String journal,
        String text,
        String day,
        String piece,
        String amount,
        String by,
        String at,
        List<Line> lines,
        List<LinkView> links,
        String payment,
        boolean correctable,
        Form form) {

    /** One of its lines; the side it does not have is empty. */
    public record Line(String account, String url, String debit, String credit) {}
}
