package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One’s own wallet on the home page, one touch from paying. */
@Component
@Order(5)
record WalletPanel(Purses purses, PaymentAsked asked) implements HomePanel {

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        var me = page.visitor();
        if (!me.signedIn()) return Optional.empty();
        var held = purses.of(me.party(), page);
        if (held.isEmpty()) return Optional.empty();
        var wallet = new Acting.Wallet(me.party(), me.name(), true);
        return Optional.of(new Panel("ledger/panel", new WalletPanelView(held, asked.waiting(wallet, page))));
    }
}
