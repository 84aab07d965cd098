package org.fabcom.ledger.demo;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.Past;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currencies.Draft;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.people.Organisations;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Two years ago the territory chose hours by quarters and a local currency, the gué, which its administrator issues. The rest of
 * the demonstration pays with {@link Ledger} inside {@code Past.quietly}, in the order of time.
 */
@Component
@Order(30)
record DemoCurrencies(Currencies currencies, Ledger ledger, Rights rights, Organisations organisations, Clock clock)
        implements DemoData {

    private static final int DAYS_AGO = 760;

    @Override
    public void fill() {
        var administrator = rights.holders(InstanceRole.ADMINISTRATOR).stream()
                .min(Comparator.comparing(RoleHolder::grantedAt))
                .map(RoleHolder::person)
                .orElseThrow();
        Past.quietly(clock.instant().minus(Duration.ofDays(DAYS_AGO)), () -> {
            currencies.add(Draft.hours("Heure", new Limits(-20 * 60L, 40 * 60L)), administrator);
            currencies
                    .add(Draft.money("Gué", "gués", Regime.ISSUED, new Limits(0L, null)), administrator)
                    .ifPresent(gue -> issue(gue, administrator));
        });
    }

    private List<PartyId> houses() {
        return organisations.search("", 0, 8).stream().map(it -> it.id()).toList();
    }

    /** A first hand of gués against euros, for those that took part from the start; what they paid since comes with the square. */
    private void issue(Currency gue, PartyId administrator) {
        for (var it : houses())
            ledger.issue(it, Amount.one(gue.id(), 15_000), administrator, "demo-" + it, "Premier change en gués")
                    .booked();
    }
}
