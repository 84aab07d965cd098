package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page: payments that somebody asks for. */
@Component
record WalletSteps(PaymentAsked asked) implements NextSteps {

    private static final int URGENCY = 16;
    private static final int MOST = 2;

    @Override
    public List<Step> of(Page page) {
        var me = page.visitor();
        return asked.waiting(new Acting.Wallet(me.party(), me.name(), true), page).stream()
                .limit(MOST)
                .map(it -> new Step(
                        URGENCY,
                        page.t("ledger.home.asked", it.name(), it.amount()),
                        it.line(),
                        it.url(),
                        page.t("ledger.home.answer"),
                        "wallet",
                        ""))
                .toList();
    }
}
