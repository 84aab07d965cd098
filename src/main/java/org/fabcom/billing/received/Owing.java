package org.fabcom.billing.received;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Wallets;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;

/** What a buyer has still to pay on documents, or is owed, and where the wallet pays it. */
@Component
record Owing(Announced announced, Currencies currencies, Wallets wallets, Optional<Rooms> rooms) {

    /** {@code coming}: cents that were paid by the wallet in its name, and its seller has to count. */
    record Owed(Invoice of, long coming) {

        /** Still to be paid; below zero, to be given back. */
        long left() {
            long left = of.remaining();
            return left <= 0 ? left : Math.max(0, left - coming);
        }
    }

    List<Owed> of(Collection<Invoice> all) {
        Map<UUID, Long> coming =
                announced.of(all.stream().filter(it -> it.remaining() > 0).toList());
        return all.stream()
                .map(it -> new Owed(it, coming.getOrDefault(it.id(), 0L)))
                .toList();
    }

    /** « 384,27 € payés par le porte-monnaie… »; empty: nothing waits to be counted. */
    static String coming(Owed it, Page page) {
        return it.coming() == 0
                ? ""
                : page.t(
                        "billing.received.coming",
                        page.euros(it.coming()),
                        it.of().content().seller().name());
    }

    /** « Payer 384,27 € par le porte-monnaie », with all that is known filled in; none where this visitor does not pay it so. */
    Optional<LinkView> pay(Owed it, PartyId buyer, Page page) {
        boolean can = it.left() > 0
                && (rooms.isEmpty() || rooms.get().open("ledger"))
                && currencies.open().stream().anyMatch(Currency::euro)
                && wallets.mayUse(page.visitor(), buyer);
        if (!can) return Optional.empty();
        var pay = Address.of("/payer")
                .with("a", it.of().organisation())
                .with("pour", buyer.equals(page.visitor().person()) ? "" : buyer)
                .with("monnaie", "EUR")
                .with("montant", TypedAmount.euros(it.left()))
                .with("objet", it.of().reference());
        return Optional.of(new LinkView(pay.toString(), page.t("billing.received.pay", page.euros(it.left()))));
    }
}
