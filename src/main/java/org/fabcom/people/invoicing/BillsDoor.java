package org.fabcom.people.invoicing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisations;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a page shows of invoices, while their room is open. */
@Component
public final class BillsDoor {

    /** So begins where the invoice of payments of the safe comes from; their ids follow. */
    public static final String PAYMENT = "paiement ";

    /** The documents of something that was agreed upon; {@code action}: where a draft is asked for; empty: not by this reader, or it is there. */
    public record View(String action, String origin, List<LinkView> bills) {}

    private final ObjectProvider<Billables> sources;
    private final ObjectProvider<Bills> desk;
    private final Optional<Rooms> rooms;
    private final Organisations organisations;

    BillsDoor(
            ObjectProvider<Billables> sources,
            ObjectProvider<Bills> desk,
            Optional<Rooms> rooms,
            Organisations organisations) {
        this.sources = sources;
        this.desk = desk;
        this.rooms = rooms;
        this.organisations = organisations;
    }

    /** Whether this seller invoices here: a person does not. */
    public boolean invoices(PartyId seller) {
        return open() && organisations.find(seller).isPresent();
    }

    /** The VAT rates that this seller charges today, in basis points; empty: it is not known. */
    public List<Integer> rates(PartyId seller) {
        return open() ? desk.getObject().rates(seller) : List.of();
    }

    private boolean open() {
        return desk.getIfAvailable() != null && (rooms.isEmpty() || rooms.get().open("billing"));
    }

    /** Null where there is nothing to say of invoices to this reader. */
    public @Nullable View of(Billable it, Page page) {
        if (!open()) return null;
        var stand = desk.getObject().of(it, page);
        var action = it.gross() > 0 ? stand.action() : "";
        return action.isEmpty() && stand.bills().isEmpty() ? null : new View(action, it.origin(), stand.bills());
    }

    /** The same of what came by a transfer of the safe. */
    public @Nullable View paid(PartyId payee, UUID transfer, Page page) {
        return sources.stream()
                .flatMap(it -> it.find(payee, PAYMENT + transfer).stream())
                .findFirst()
                .map(it -> of(it, page))
                .orElse(null);
    }
}
