package org.fabcom.billing.received;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fabcom.billing.buyers.Buyers;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.paper.InvoicePageView;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.people.invoicing.Bills;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What became of what was agreed upon, for both sides. */
@Component
record OwnBills(InvoiceDrafts drafts, Invoices invoices, Buyers buyers, Clock clock) implements Bills {

    @Override
    public Stand of(Billable it, Page page) {
        Visitor me = page.visitor();
        boolean sells = me.sits(it.seller(), Seat.REFERENT);
        boolean buys = it.buyer().equals(me.person()) || me.sits(it.buyer(), Seat.REFERENT);
        if (!sells && !buys) return new Stand("", List.of());
        var issued = invoices.from(it.seller(), it.origin());
        var bills = new ArrayList<LinkView>();
        for (var one : issued) {
            boolean theirs = it.buyer().equals(one.buyer()); // a draft may have been turned to somebody else
            if (sells) bills.add(new LinkView(one.url(), told(one, page)));
            else if (theirs) bills.add(new LinkView(IssuedHere.url(one, it.buyer(), me), told(one, page)));
        }
        var draft = drafts.from(it.seller(), it.origin());
        if (sells && draft.isPresent())
            bills.add(new LinkView(
                    Invoice.url(it.seller()) + "/brouillons/" + draft.get().id(), page.t("billing.agreed.draft")));
        boolean free = draft.isEmpty() && issued.stream().allMatch(one -> one.credited() >= one.gross());
        return new Stand(sells && free ? Invoice.url(it.seller()) + "/accord" : "", List.copyOf(bills));
    }

    private String told(Invoice it, Page page) {
        return page.t(
                "billing.agreed.issued",
                it.reference(),
                page.euros(it.gross()),
                page.t("billing.standing." + it.on(Days.today(clock))));
    }

    @Override
    public List<String> printed(PartyId party, Page page) {
        return InvoicePageView.side(buyers.known(party), page);
    }
}
