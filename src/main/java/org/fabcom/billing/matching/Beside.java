package org.fabcom.billing.matching;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** An invoice, or what is owed without one in another room: {@code buyer} with an account here, or by name. */
public record Beside(UUID id, @Nullable PartyId buyer, String siren, String name, LocalDate day) {

    public static Beside of(Invoice it) {
        var buyer = it.content().buyer();
        return new Beside(it.id(), it.buyer(), buyer.siren(), buyer.name(), it.day());
    }
}
