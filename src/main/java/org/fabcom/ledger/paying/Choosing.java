package org.fabcom.ledger.paying;

import module java.base;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** “Whom?”: those one dealt with last, or a name that is looked for. Shared by paying and asking. */
@Component
public final class Choosing {

    private static final int MOST = 20;

    private final Recipients recipients;

    Choosing(Recipients recipients) {
        this.recipients = recipients;
    }

    public ModelAndView show(Acting.Wallet wallet, Address address, boolean asking, Page page) {
        var query = address.value("q");
        List<Recipients.Recipient> found =
                query.isEmpty() ? recipients.recent(wallet.party(), 8) : recipients.search(query, wallet.party(), MOST);
        var path = address.path();
        var rows = found.stream()
                .map(it -> new ChooseView.Row(
                        wallet.at(path + "?a=" + it.id()),
                        it.name(),
                        page.t(it.leaving() && !asking ? "ledger.pay.leaving" : "ledger.party." + it.kind())))
                .toList();
        return page.show(
                "ledger/choose",
                new ChooseView(wallet, asking, query, rows, query.isEmpty(), rows.size() == MOST, wallet.pour()));
    }
}
