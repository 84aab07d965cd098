package org.fabcom.billing.received;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.matching.SafeCounts;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.people.invoicing.CountedPayments;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** A payment of the safe on the invoices of both sides. */
@Component
record CountedSafe(SafeCounts counts, Invoices invoices, List<InvoiceKeeper> keepers, Owing owing)
        implements CountedPayments {

    @Override
    public List<Counted> of(UUID transfer, Page page) {
        return told(counts.of(transfer), page);
    }

    @Override
    public String beyond(PartyId payer, PartyId payee, String subject, long cents, Page page) {
        return Stream.of(subject.split("[\\s,;:()]+"))
                .filter(it -> it.matches("(?i)[A-Z]+-[0-9]{4}-[0-9]+"))
                .flatMap(it -> invoices.numbered(payee, it).stream())
                .filter(it -> payer.equals(it.buyer()))
                .findFirst()
                .map(it -> owing.of(List.of(it)).getFirst())
                .filter(it -> cents > Math.max(0, it.left()))
                .map(it -> it.left() > 0
                        ? page.t("billing.received.less", it.of().reference(), page.euros(it.left()))
                        : page.t(
                                "billing.received.settled",
                                it.of().reference(),
                                page.euros(it.of().paid() + it.coming())))
                .orElse("");
    }

    @Override
    public void hold(UUID transfer) {
        counts.hold(transfer);
    }

    @Override
    public List<Counted> takeOff(UUID transfer, PartyId by, Page page) {
        return told(counts.takeOff(transfer, by), page);
    }

    private List<Counted> told(Map<UUID, Long> cents, Page page) {
        return invoices.all(cents.keySet()).stream()
                .map(it -> new Counted(it.reference(), url(it, page), cents.getOrDefault(it.id(), 0L), held(it)))
                .toList();
    }

    private boolean held(Invoice it) {
        return keepers.stream().anyMatch(one -> one.keeps(it).isPresent());
    }

    private static String url(Invoice it, Page page) {
        var me = page.visitor();
        var buyer = it.buyer();
        if (me.sits(it.organisation(), Seat.REFERENT)) return it.url();
        if (buyer == null) return "";
        return buyer.equals(me.person()) || me.sits(buyer, Seat.REFERENT) ? IssuedHere.url(it, buyer, me) : "";
    }
}
