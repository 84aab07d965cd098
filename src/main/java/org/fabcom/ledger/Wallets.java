package org.fabcom.ledger;

import module java.base;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Represented;
import org.fabcom.circles.Right;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;

/**
 * Whose wallets a visitor may use: their own, those of organisations they manage, and those of groups in which a role gives them the
 * wallet right (E57). Asked anew each time: a seat that ended this morning pays nothing this morning.
 */
@Component
public final class Wallets {

    private final Authorisations authorisations;

    Wallets(Authorisations authorisations) {
        this.authorisations = authorisations;
    }

    /** Their own first. Nothing for nobody. */
    public List<PartyId> of(Visitor visitor) {
        return authorisations.parties(visitor, Right.WALLET).stream()
                .map(Represented::id)
                .toList();
    }

    public boolean mayUse(Visitor visitor, PartyId party) {
        return authorisations.may(visitor, Right.WALLET, party);
    }
}
