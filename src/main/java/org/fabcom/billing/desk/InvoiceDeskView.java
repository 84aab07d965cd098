package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.matching.ArrivedView;
import org.fabcom.billing.paper.InvoicePageView;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * A document and what can be done with it.
 *
 * @param elsewhere the page of the room where it is credited and given back; empty: here
 * @param removable payments that may be taken off it
 * @param sums from what was invoiced to what is left
 * @param contact where its client is written to; empty: no address of mail is known
 * @param arrived what its client paid by the safe, and pays nothing yet
 * @param away what the seller paid its client so, tied to nothing
 * @param returnable what of what the safe paid goes back by it in one press; empty: nothing
 * @param others what others paid so
 * @param drawer the page where its money goes into an open drawer; empty: none for whoever looks
 * @param reminder the day on which the next reminder goes; empty: none goes by itself
 */
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
        String elsewhere,
        List<String> payments,
        List<OptionView> removable,
        List<String> reminders,
        List<LinkView> related,
        List<SumView> sums,
        boolean credit,
        String reminder,
        String contact,
        List<OptionView> means,
        List<ArrivedView> arrived,
        List<ArrivedView> away,
        String returnable,
        List<ArrivedView> others,
        String drawer,
        Form form) {

    public record SumView(String label, String value) {}

    /** A reminder may go at once. */
    public boolean late() {
        return chip.equals("bad") && payable;
    }
}
