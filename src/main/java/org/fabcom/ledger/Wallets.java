package org.fabcom.ledger;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;

/** Whose wallets a visitor may use: their own, that of organisations where they are referent or manager, and what keepers add. */
@Component
public final class Wallets {

    private final List<WalletKeeper> keepers;

    Wallets(List<WalletKeeper> keepers) {
        this.keepers = keepers;
    }

    /** Their own first. Nothing for nobody. */
    public List<PartyId> of(Visitor visitor) {
        if (!visitor.signedIn()) return List.of();
        var wallets = new ArrayList<PartyId>();
        wallets.add(visitor.party());
        visitor.seats().forEach((organisation, seat) -> {
            if (seat.atLeast(Seat.REFERENT)) wallets.add(organisation);
        });
        keepers.forEach(it -> wallets.addAll(it.wallets(visitor)));
        return wallets.stream().distinct().toList();
    }

    public boolean mayUse(Visitor visitor, PartyId party) {
        return of(visitor).contains(party);
    }
}
