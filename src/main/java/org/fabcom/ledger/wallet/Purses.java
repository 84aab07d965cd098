package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Balance;
import org.fabcom.ledger.Ledger;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What a wallet holds, drawn: one purse for each currency, never a sum of two. */
@Component
record Purses(Ledger ledger) {

    /** Each open currency, with zeros where there is no account yet; closed ones only while something is left. */
    List<WalletView.Purse> of(PartyId party, Page page) {
        var purses = new ArrayList<WalletView.Purse>();
        for (var it : ledger.allBalances(party)) {
            var currency = it.currency();
            boolean shown = !currency.external() && (!currency.closed() || it.available() != 0);
            if (shown) purses.add(purse(it, page));
        }
        return purses;
    }

    private static WalletView.Purse purse(Balance it, Page page) {
        var currency = it.currency();
        var ceiling = it.limits().ceiling();
        return new WalletView.Purse(
                currency.name(),
                currency.say(it.available(), page.formats()),
                it.reserved() == 0 ? "" : page.t("ledger.wallet.reserved", currency.say(it.reserved(), page.formats())),
                floor(it, page),
                ceiling == null ? "" : page.t("ledger.wallet.ceiling", currency.say(ceiling, page.formats())));
    }

    private static String floor(Balance it, Page page) {
        var floor = it.limits().floor();
        if (floor == null) return page.t("ledger.wallet.nofloor");
        return floor == 0
                ? page.t("ledger.wallet.zero")
                : page.t("ledger.wallet.floor", it.currency().say(floor, page.formats()));
    }
}
