package org.fabcom.ledger.wallet;

import module java.base;
import org.fabcom.ledger.Transfer.Kind;
import org.fabcom.people.People;
import org.fabcom.web.Formats;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Movements in the reader's words. */
@Component
record Movements(People people) {

    MovementView view(Movement it, Acting.Wallet wallet, Page page) {
        var line = new ArrayList<String>();
        if (!it.subject().isEmpty()) line.add(it.subject());
        line.add(page.shortDate(it.at()));
        var by = by(it, wallet);
        if (!by.isEmpty()) line.add(page.t("ledger.movement.by", by));
        return new MovementView(
                wallet.at("/porte-monnaie/mouvements/" + it.transfer()),
                title(it, page),
                kind(it, page),
                String.join(" · ", line),
                signed(it, page.formats()),
                it.moved() > 0,
                it.currency().external()
                        ? page.t("ledger.movement.outside")
                        : page.t("ledger.movement.after", it.currency().say(it.availableAfter(), page.formats())));
    }

    static String title(Movement it, Page page) {
        return it.otherName().isEmpty()
                ? page.t("ledger.movement.issuer", it.currency().name())
                : it.otherName();
    }

    static String kind(Movement it, Page page) {
        return it.kind() == Kind.PAYMENT ? "" : page.t("ledger.kind." + it.kind());
    }

    static String signed(Movement it, Formats formats) {
        if (it.stays()) return it.currency().say(Math.abs(it.reserved()), formats);
        return (it.moved() > 0 ? "+" : "") + it.currency().say(it.moved(), formats);
    }

    /** “group, by person” (E58): who pressed the button, unless they did it for themselves. */
    String by(Movement it, Acting.Wallet wallet) {
        var by = it.by();
        var from = it.moved() > 0 ? it.other() : wallet.party();
        if (by == null || by.equals(wallet.party()) || by.equals(from)) return "";
        return people.name(by).orElse("");
    }
}
