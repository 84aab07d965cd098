package org.fabcom.ledger.wallet;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Balance;
import org.fabcom.ledger.Currencies;
import org.fabcom.ledger.Ledger;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** “Mon porte-monnaie”, and that of whom I act for. */
@Controller
final class WalletPages {

    static final String HOME = "/porte-monnaie";
    private static final int LAST = 6;

    private final Ledger ledger;
    private final Currencies currencies;
    private final Statements statements;
    private final Movements movements;
    private final Acting acting;
    private final PaymentAsked asked;

    WalletPages(
            Ledger ledger,
            Currencies currencies,
            Statements statements,
            Movements movements,
            Acting acting,
            PaymentAsked asked) {
        this.ledger = ledger;
        this.currencies = currencies;
        this.statements = statements;
        this.movements = movements;
        this.acting = acting;
        this.asked = asked;
    }

    @GetMapping(HOME)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView wallet(Address address, Visitor me, Page page) {
        var wallet = acting.of(me, Acting.pour(address));
        var open = currencies.open();
        var last = statements.lines(StatementFilter.of(wallet.party(), Address.of(HOME)), 0, LAST);
        return page.show(
                "ledger/wallet",
                new WalletView(
                        wallet,
                        purses(wallet, page),
                        last.stream()
                                .map(it -> movements.view(it, wallet, page))
                                .toList(),
                        asked.waiting(wallet, page),
                        acting.others(me, page),
                        more(wallet, me, page),
                        !open.isEmpty()));
    }

    /** Each open currency, with zeros where there is no account yet; closed ones only while something is left. */
    private List<WalletView.Purse> purses(Acting.Wallet wallet, Page page) {
        var purses = new ArrayList<WalletView.Purse>();
        for (var it : ledger.balances(wallet.party()))
            if (!it.currency().external() && (!it.currency().closed() || it.available() != 0))
                purses.add(purse(it, page));
        for (var it : currencies.open()) {
            if (it.external() || purses.stream().anyMatch(purse -> purse.name().equals(it.name()))) continue;
            ledger.balance(wallet.party(), it.id()).ifPresent(balance -> purses.add(purse(balance, page)));
        }
        return purses;
    }

    private static WalletView.Purse purse(Balance it, Page page) {
        var currency = it.currency();
        var floor = it.limits().floor();
        var ceiling = it.limits().ceiling();
        return new WalletView.Purse(
                currency.name(),
                currency.say(it.available(), page.formats()),
                it.reserved() == 0 ? "" : page.t("ledger.wallet.reserved", currency.say(it.reserved(), page.formats())),
                floor == null
                        ? page.t("ledger.wallet.nofloor")
                        : page.t("ledger.wallet.floor", currency.say(floor, page.formats())),
                ceiling == null ? "" : page.t("ledger.wallet.ceiling", currency.say(ceiling, page.formats())));
    }

    private static List<LinkView> more(Acting.Wallet wallet, Visitor me, Page page) {
        var more = new ArrayList<LinkView>();
        if (!wallet.own()) more.add(new LinkView(wallet.at("/comptabilite"), page.t("accounting.title")));
        if (me.is(InstanceRole.MODERATOR)) more.add(new LinkView("/monnaies/limites", page.t("ledger.limits.title")));
        if (me.is(InstanceRole.ADMINISTRATOR) || me.is(InstanceRole.MODERATOR))
            more.add(new LinkView("/monnaies", page.t("ledger.currencies.title")));
        return more;
    }
}
