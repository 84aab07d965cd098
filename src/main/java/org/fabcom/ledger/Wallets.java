package org.fabcom.ledger;

import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.circles.Authorisations;
import org.fabcom.people.circles.Represented;
import org.fabcom.people.circles.Right;
import org.springframework.stereotype.Component;

/**
 * Whose wallets a visitor may use: their own, those of organisations where they are referent or manager, and those that a role
 * with the wallet right opens to them today, of an organisation or of a group (E57). Following or belonging opens none.
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
