package org.fabcom.ledger.paying;

import java.util.Optional;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.PayingBar;
import org.fabcom.ledger.Refusal;
import org.fabcom.people.leaving.Departures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever asked to be erased is paid no more: a balance would hold them. */
@Component
record LeavingBar(Departures departures) implements PayingBar {

    @Override
    public Optional<Refusal> of(@Nullable PartyId payer, @Nullable PartyId by) {
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> to(PartyId payee) {
        return departures.asked(payee) ? Optional.of(Refusal.LEAVING) : Optional.empty();
    }
}
