package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Ids;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.springframework.stereotype.Component;

/** Paid dues are given back on their own page, which takes the vote back with them (G41). */
@Component
record DuesInvoices(DuesRows rows) implements InvoiceKeeper {

    private static final Pattern ADDRESS = Pattern.compile("(?s)(.*?)[\\s,;]*\\b([0-9]{5})\\s+([^,;]+?)[\\s,;]*");

    private static String origin(UUID dues) {
        return DuesRows.ORIGIN + dues;
    }

    /** @param part in words, what it is a part of; empty if it is all */
    static InvoiceDraft draft(Dues it, DuesRule rule, Member member, long cents, String part) {
        return new InvoiceDraft(
                payer(member),
                member.party(),
                "",
                true,
                Prices.INCLUDING,
                null,
                List.of(new DraftLine(
                        it.call().label() + " : " + rule.label(),
                        Nature.DUES,
                        rule.counterpart() ? VatCategory.MEMBERS : VatCategory.OUTSIDE,
                        Sale.OWN,
                        "",
                        0,
                        Measure.PIECE,
                        1,
                        cents,
                        0,
                        "",
                        part)),
                "",
                origin(it.id()));
    }

    @Override
    public Optional<String> keeps(Invoice invoice) {
        var origin = invoice.content().origin();
        if (!origin.startsWith(DuesRows.ORIGIN)) return Optional.empty();
        return Ids.read(origin.substring(DuesRows.ORIGIN.length()))
                .flatMap(rows::find)
                .map(Dues::url);
    }

    /** Who pays, with the address as far as it can be read. */
    private static Trader payer(Member it) {
        var contact = it.contact();
        var address = ADDRESS.matcher(contact.address());
        boolean read = address.matches();
        return new Trader(
                contact.name(),
                read ? address.group(1).strip() : contact.address(),
                read ? address.group(2) : "",
                read ? address.group(3).strip() : "",
                "FR",
                "",
                "",
                contact.email(),
                it.kind() == MemberKind.ORGANISATION);
    }
}
