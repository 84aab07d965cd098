package org.fabcom.billing.received;

import module java.base;
import org.fabcom.billing.buyers.Buyers;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.paper.InvoicePageView;
import org.fabcom.billing.vat.Vat;
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
record OwnBills(InvoiceDrafts drafts, Invoices invoices, Buyers buyers, Owing owing, Vat vat, Clock clock)
        implements Bills {

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
            if (sells) bills.add(new LinkView(one.url(), told(one, "billing.giveback", page)));
            else if (theirs) bills.addAll(bought(one, it.buyer(), page));
        }
        var draft = drafts.from(it.seller(), it.origin());
        if (sells && draft.isPresent())
            bills.add(new LinkView(
                    Invoice.url(it.seller()) + "/brouillons/" + draft.get().id(), page.t("billing.agreed.draft")));
        boolean free = draft.isEmpty() && issued.stream().allMatch(one -> one.credited() >= one.gross());
        return new Stand(sells && free ? Invoice.url(it.seller()) + "/accord" : "", List.copyOf(bills));
    }

    private List<LinkView> bought(Invoice it, PartyId buyer, Page page) {
        var told = new ArrayList<LinkView>();
        told.add(new LinkView(IssuedHere.url(it, buyer, page.visitor()), told(it, "billing.received.back", page)));
        var owed = owing.of(List.of(it)).getFirst();
        var coming = Owing.coming(owed, page);
        if (!coming.isEmpty()) told.add(new LinkView("", coming));
        owing.pay(owed, buyer, page).ifPresent(told::add);
        return told;
    }

    /** With what is left, where this is not all of it; {@code back}: how what is to be given back is said. */
    private String told(Invoice it, String back, Page page) {
        var standing = InvoicePageView.standing(it, Days.today(clock), page);
        long left = it.remaining();
        var rest = page.t(left < 0 ? back : "billing.remaining", page.euros(Math.abs(left)));
        return page.t(
                "billing.agreed.issued",
                it.reference(),
                page.euros(it.gross()),
                left == 0 || left == it.gross() ? standing : standing + ", " + rest);
    }

    @Override
    public boolean billed(PartyId seller, String origin) {
        drafts.hold(seller, origin);
        return !invoices.billed(seller, List.of(origin)).isEmpty();
    }

    @Override
    public List<Integer> rates(PartyId seller) {
        return vat.rates(seller, Days.today(clock));
    }

    @Override
    public List<String> printed(PartyId party, Page page) {
        return InvoicePageView.side(buyers.known(party), page);
    }
}
