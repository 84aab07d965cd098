package org.fabcom.billing.received;

import module java.base;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.people.Organisations;
import org.fabcom.people.Seats;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a buyer of this instance of a document, once. What another room keeps, that room tells. */
@Component
class InvoiceNotices {

    private static final String ISSUED = "billing.received.issued";

    private final Invoices invoices;
    private final List<InvoiceKeeper> keepers;
    private final Organisations organisations;
    private final Seats seats;
    private final Notices notices;

    InvoiceNotices(
            Invoices invoices, List<InvoiceKeeper> keepers, Organisations organisations, Seats seats, Notices notices) {
        this.invoices = invoices;
        this.keepers = keepers;
        this.organisations = organisations;
        this.seats = seats;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(Issuing.Happened event) {
        var it = invoices.find(event.invoice()).orElseThrow();
        var buyer = it.buyer();
        if (buyer == null || keepers.stream().anyMatch(one -> one.keeps(it).isPresent())) return;
        var head = organisations.head(buyer);
        var told = new LinkedHashSet<>(head.isPresent() ? seats.referents(head.get()) : List.of(buyer));
        told.remove(it.by());
        var url = head.map(IssuedHere::url).orElse(IssuedHere.OWN);
        var content = it.content();
        var words =
                List.of(it.reference(), content.seller().name(), content.buyer().name());
        for (var person : told) notices.tell(new Telling(person, ISSUED, it.id(), url, words));
    }

    @Bean
    static NoticeKinds issuedKinds() {
        return NoticeKinds.of(InvoiceNotices.class).kind(ISSUED, 56);
    }
}
