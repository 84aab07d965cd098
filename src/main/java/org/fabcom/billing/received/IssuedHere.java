package org.fabcom.billing.received;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.paper.InvoicePageView;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Documents that sellers of this instance issued to somebody here: for whom they name, and for nobody else. */
@Component
record IssuedHere(Invoices invoices, Organisations organisations, Owing owing, Clock clock) {

    /** Where a person finds theirs. */
    static final String OWN = "/mes-factures";

    private static final int MOST = 500;

    /** Where an organisation finds its own. */
    static String url(PartyId buyer) {
        return "/structures/" + buyer + "/factures-recues";
    }

    /** Where the buyer’s side opens its PDF. */
    static String url(Invoice it, PartyId buyer, Visitor me) {
        var under = buyer.equals(me.person()) ? OWN : url(buyer);
        return under + "/" + it.id() + ".pdf";
    }

    /** Those of a buyer, also under the names of those that were merged into it; the newest first. */
    ReceivedView.AllView to(PartyId buyer, Page page) {
        var all = owing.of(invoices.to(all(buyer), MOST));
        long due = all.stream().mapToLong(it -> Math.max(0, it.left())).sum();
        return new ReceivedView.AllView(
                due == 0 ? "" : page.t("billing.received.due", page.euros(due)),
                all.stream().map(it -> row(it, buyer, page)).toList());
    }

    Optional<Invoice> find(PartyId buyer, UUID id) {
        var all = all(buyer);
        return invoices.find(id).filter(it -> it.buyer() != null && all.contains(it.buyer()));
    }

    private Collection<PartyId> all(PartyId buyer) {
        return organisations.find(buyer).isPresent() ? organisations.sameAs(buyer) : Set.of(buyer);
    }

    private ReceivedView.IssuedView row(Owing.Owed owed, PartyId buyer, Page page) {
        var it = owed.of();
        var today = Days.today(clock);
        long sign = it.kind() == Invoice.Kind.CREDIT ? -1 : 1;
        return new ReceivedView.IssuedView(
                url(it, buyer, page.visitor()),
                it.reference(),
                page.shortDate(it.day()),
                it.content().seller().name(),
                page.euros(sign * it.gross()),
                left(owed, page),
                Owing.coming(owed, page),
                owing.pay(owed, buyer, page).orElse(null),
                InvoicePageView.standing(it, today, page),
                it.on(today).chip());
    }

    private static String left(Owing.Owed it, Page page) {
        if (it.left() == 0) return "";
        return it.left() < 0
                ? page.t("billing.received.back", page.euros(-it.left()))
                : page.t(
                        "billing.received.left",
                        page.euros(it.left()),
                        page.shortDate(it.of().due()));
    }
}
