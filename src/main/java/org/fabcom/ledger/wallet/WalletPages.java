package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
import org.fabcom.web.list.Address;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** “Mon porte-monnaie”, and that of whom I act for. */
@Controller
public final class WalletPages {

    public static final String HOME = "/porte-monnaie";
    private static final int LAST = 6;

    private final Purses purses;
    private final Currencies currencies;
    private final Statements statements;
    private final Movements movements;
    private final Acting acting;
    private final PaymentAsked asked;

    WalletPages(
            Purses purses,
            Currencies currencies,
            Statements statements,
            Movements movements,
            Acting acting,
            PaymentAsked asked) {
        this.purses = purses;
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
                        purses.of(wallet.party(), page),
                        last.stream()
                                .map(it -> movements.view(it, wallet, page))
                                .toList(),
                        asked.waiting(wallet, page),
                        acting.others(me, page),
                        more(wallet, me, page),
                        !open.isEmpty()));
    }

    private static List<LinkView> more(Acting.Wallet wallet, Visitor me, Page page) {
        var more = new ArrayList<LinkView>();
        more.add(new LinkView(wallet.at(HOME + "/lot"), page.t("ledger.batch.title")));
        if (!wallet.own()) more.add(new LinkView(wallet.at("/comptabilite"), page.t("accounting.title")));
        if (me.is(InstanceRole.MODERATOR)) more.add(new LinkView("/monnaies/limites", page.t("ledger.limits.title")));
        if (me.is(InstanceRole.ADMINISTRATOR) || me.is(InstanceRole.MODERATOR))
            more.add(new LinkView("/monnaies", page.t("ledger.currencies.title")));
        return more;
    }

    /** “Mon porte-monnaie” among the links of one’s own page. */
    @Bean
    static NavigationEntry walletEntry() {
        return new RoomEntry("ledger", Place.ACCOUNT, 20, "/porte-monnaie", "ledger.wallet.title", Visitor::signedIn);
    }

    /** Told before wallets are closed: how many hold or owe something, how many requests of payment wait. */
    @Bean
    static RoomStakes heldBalances(Sql db) {
        return RoomStakes.counted("ledger", "ledger.stakes", db, """
                select (select count(*) from ledger.account where party is not null and available + reserved <> 0),
                    (select count(*) from ledger.payment_request where state = 'OPEN')
                """);
    }
}
