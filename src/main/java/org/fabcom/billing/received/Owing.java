package org.fabcom.billing.received;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.paper.InvoicePageView;
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

    /**
     * What stands beside an invoice.
     *
     * @param coming cents that were paid by the wallet in its name, and its seller has to count
     * @param over cents that were paid so beyond what was asked for
     * @param off cents of the wallet that its seller took off it
     */
    record Owed(Invoice of, long coming, long over, long off) {

        /** Still to be paid; below zero, to be given back. */
        long left() {
            long left = of.remaining();
            return left <= 0 ? left : Math.max(0, left - coming);
        }

        /** The account for a transfer of what is left; empty: nothing is, or the seller named none. */
        String iban() {
            return left() > 0 ? of.content().iban().replaceAll("\\s", "").replaceAll(".{4}(?!$)", "$0 ") : "";
        }

        private boolean covered() {
            return coming > 0 && left() == 0;
        }

        /** « à payer », « payée, pas encore comptée ». */
        String standing(LocalDate day, Page page) {
            return covered() ? page.t("billing.received.covered") : InvoicePageView.standing(of, day, page);
        }

        String chip(LocalDate day) {
            return covered() ? Invoice.Standing.OPEN.chip() : of.on(day).chip();
        }
    }

    List<Owed> of(Collection<Invoice> all) {
        Map<UUID, Long> coming =
                announced.of(all.stream().filter(Owing::paidFor).toList());
        var off = announced.off(all);
        return all.stream()
                .map(it -> {
                    long came = coming.getOrDefault(it.id(), 0L);
                    long counted = Math.min(came, it.remaining());
                    return new Owed(
                            it, Math.max(0, counted), came - Math.max(0, counted), off.getOrDefault(it.id(), 0L));
                })
                .toList();
    }

    private static boolean paidFor(Invoice it) {
        return it.kind() == Invoice.Kind.INVOICE && it.remaining() >= 0;
    }

    /** « 384,27 € payés par le porte-monnaie… », what is too much and what was taken off; empty: nothing. */
    static String coming(Owed it, Page page) {
        var seller = it.of().content().seller().name();
        return Stream.of(
                        said("billing.received.coming", it.coming(), seller, page),
                        said("billing.received.over", it.over(), seller, page),
                        said("billing.received.off", it.off(), seller, page))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String said(String key, long cents, String seller, Page page) {
        return cents == 0 ? "" : page.t(key, page.euros(cents), seller);
    }

    /** This visitor pays euros by the wallet of this buyer. */
    boolean wallet(PartyId buyer, Page page) {
        return (rooms.isEmpty() || rooms.get().open("ledger"))
                && currencies.open().stream().anyMatch(Currency::euro)
                && wallets.mayUse(page.visitor(), buyer);
    }

    /** « Payer 384,27 € par le porte-monnaie », with all that is known filled in. */
    static Optional<LinkView> pay(Owed it, PartyId buyer, Page page) {
        if (it.left() <= 0) return Optional.empty();
        var pay = Address.of("/payer")
                .with("a", it.of().organisation())
                .with("pour", buyer.equals(page.visitor().person()) ? "" : buyer)
                .with("monnaie", "EUR")
                .with("montant", TypedAmount.euros(it.left()))
                .with("objet", it.of().reference());
        return Optional.of(new LinkView(pay.toString(), page.t("billing.received.pay", page.euros(it.left()))));
    }
}
