package org.fabcom.billing.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.billing.paper.InvoicePageView;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * A document and what can be done with it.
 *
 * @param elsewhere the page of the room where it is credited and given back; empty: here
 * @param sums from what was invoiced to what is left
 * @param contact where its client is written to; empty: no address of mail is known
 * @param arrived what its client paid by the safe, and pays nothing yet
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
        List<String> reminders,
        List<LinkView> related,
        List<SumView> sums,
        boolean credit,
        String reminder,
        String contact,
        List<OptionView> means,
        List<ArrivedView> arrived,
        List<ArrivedView> others,
        String drawer,
        Form form) {

    public record SumView(String label, String value) {}

    /** A payment of the safe; {@code back}: it was given back; {@code same}: one noted by hand that may be it, as {@code question} asks. */
    public record ArrivedView(
            UUID transfer,
            String words,
            boolean back,
            @Nullable UUID same,
            String question) {

        /** One line for each payment, whatever its currencies. */
        static List<ArrivedView> all(List<Arrived> all, Page page) {
            return all.stream()
                    .collect(Collectors.groupingBy(Arrived::transfer, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(it -> one(it, page))
                    .toList();
        }

        private static ArrivedView one(List<Arrived> parts, Page page) {
            var it = parts.getFirst();
            var sums = parts.stream()
                    .map(part -> part.currency().say(Math.abs(part.cents()), page.formats()))
                    .collect(Collectors.joining(" + "));
            var words = page.t("billing.match.one", page.shortDate(it.at()), sums, it.payer(), it.subject());
            var noted = it.back() ? null : it.noted();
            if (noted == null) return new ArrivedView(it.transfer(), words, it.back(), null, "");
            var question = page.t(
                    "billing.match.noted", page.euros(it.total()), noted.reference(), page.shortDate(noted.day()));
            return new ArrivedView(it.transfer(), words, false, noted.payment(), question);
        }
    }

    /** A reminder may go at once. */
    public boolean late() {
        return chip.equals("bad") && payable;
    }
}
