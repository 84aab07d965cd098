package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.fares.Fares;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.Balance;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Web;
import org.springframework.context.ApplicationContext;

/** Gardens whose dates are paid in points, of which one may owe eight, or in euros kept elsewhere. */
abstract class PaidDates extends OneGarden {

    static final long PRICE = 5;
    final Web web;
    final Fares fares;
    final Ledger ledger;
    final Currency points;
    final Currency euros;

    PaidDates(ApplicationContext beans) {
        super(beans);
        web = beans.getBean(Web.class);
        fares = beans.getBean(Fares.class);
        ledger = beans.getBean(Ledger.class);
        var currencies = beans.getBean(Currencies.class);
        var name = " " + Ids.token().substring(0, 8);
        var limits = new Limits(-8L, null);
        points = currencies
                .add(Currencies.Draft.points("Gué" + name, "gués", Regime.MUTUAL, limits), lucie.id())
                .orElseThrow();
        euros = currencies
                .add(Currencies.Draft.money("Euro" + name, "€", Regime.EXTERNAL, Limits.NONE), lucie.id())
                .orElseThrow();
    }

    Answer ask(UUID date, Person person) {
        return registering.ask(date, who(person), seen(date, person));
    }

    /** As the page has it. */
    String seen(UUID date, Person person) {
        return fares.seen(dates.find(date).orElseThrow(), person.id());
    }

    UUID workshop(int places, Currency in) {
        return date(Posters.workshop("Atelier", places).at(new Amount(in.id(), PRICE)));
    }

    Registration confirmed(UUID date, Person person) {
        return ((Answer.Confirmed) ask(date, person)).registration();
    }

    Person person(String name) {
        return neighbours.person(name);
    }

    @org.jspecify.annotations.Nullable
    Balance balance(Person person) {
        return ledger.balances(person.id()).stream()
                .filter(it -> it.currency().id().equals(points.id()))
                .findFirst()
                .orElse(null);
    }

    Balance of(Person person) {
        return ledger.balance(person.id(), points.id()).orElseThrow();
    }

    long of(Organisation house) {
        return ledger.balance(house.id(), points.id()).orElseThrow().available();
    }
}
