package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** Oxana, who is signed in, and Nadia, both new to each test, in a community that counts hours. */
abstract class TwoWallets {

    final Neighbours neighbours;
    final Currencies currencies;
    final Ledger ledger;
    final LedgerCheck check;
    final Currency hours;

    final Person oxana;
    final Person nadia;
    final WebVisitor hers;

    TwoWallets(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        currencies = beans.getBean(Currencies.class);
        ledger = beans.getBean(Ledger.class);
        check = beans.getBean(LedgerCheck.class);
        oxana = neighbours.person("Oxana");
        nadia = neighbours.person("Nadia Belkacem");
        hers = neighbours.signedIn(oxana);
        hours = currencies
                .named("Heure")
                .orElseGet(() -> currencies
                        .add(Currencies.Draft.hours("Heure", new Limits(-600L, 2400L)), oxana.id())
                        .orElseThrow());
    }

    long available(Person person) {
        return ledger.balance(person.id(), hours.id()).orElseThrow().available();
    }

    void allIsWell() {
        assertThat(check.findings()).isEmpty();
    }
}
