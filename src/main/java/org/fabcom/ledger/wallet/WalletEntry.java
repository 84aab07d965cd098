package org.fabcom.ledger.wallet;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** “Mon porte-monnaie” among the links of one’s own page. */
@Component
class WalletEntry implements NavigationEntry {

    @Override
    public String url() {
        return "/porte-monnaie";
    }

    @Override
    public String label() {
        return "ledger.wallet.title";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public String room() {
        return "ledger";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.signedIn();
    }
}
