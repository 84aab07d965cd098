package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupBelongings;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Wallets;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The wallet of a group: shown to whoever may use it, and empty before the group is closed. */
@Component
record GroupWallet(Sql db, Wallets wallets) implements GroupBelongings {

    @Override
    public List<LinkView> doors(Group group, Visitor visitor, Page page) {
        return group.party().filter(it -> wallets.mayUse(visitor, it)).isPresent()
                ? List.of(new LinkView(path(group), page.t("ledger.wallet.of", group.name())))
                : List.of();
    }

    /** What stands on an account, or is set aside; what waits for an answer. */
    @Override
    public List<Obstacle> unsettled(Group group) {
        var standing = db.sql("""
            select c.name from ledger.account a join ledger.currency c on c.id = a.currency
            where a.party = :party and (a.available <> 0 or a.reserved <> 0) and c.closed_at is null order by 1
            """)
                .param("party", group.id().value())
                .list((row, n) ->
                        new Obstacle("ledger.closing.balance", path(group), List.of(group.name(), row.getString(1))));
        var asked = db.sql("""
            select count(*) from ledger.payment_request where state = 'OPEN' and (payer = :party or payee = :party)
            having count(*) > 0
            """)
                .param("party", group.id().value())
                .list((row, n) ->
                        new Obstacle("ledger.closing.requests", path(group), List.of(group.name(), row.getLong(1))));
        return Stream.concat(standing.stream(), asked.stream()).toList();
    }

    private static String path(Group group) {
        return WalletPages.HOME + "?pour=" + group.id();
    }
}
