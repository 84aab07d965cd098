package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** Lucie leaves, Claire stays, and they share a currency. */
abstract class Leaving {

    final ApplicationContext beans;
    final Neighbours neighbours;
    final People people;
    final Ledger ledger;
    final PaymentRequests requests;
    final Jobs jobs;
    final Sql db;
    final FeeRules fees;
    final Person lucie;
    final Person claire;
    final Currency unit;

    Leaving(ApplicationContext beans, Neighbours neighbours, People people, Ledger ledger, Jobs jobs, Sql db) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.people = people;
        this.ledger = ledger;
        this.jobs = jobs;
        this.db = db;
        fees = beans.getBean(FeeRules.class);
        requests = beans.getBean(PaymentRequests.class);
        lucie = neighbours.person("Lucie");
        claire = neighbours.person("Claire");
        var word = UUID.randomUUID().toString().substring(0, 8);
        unit = beans.getBean(Currencies.class)
                .add(Currencies.Draft.points("Grain " + word, "g", Regime.MUTUAL, new Limits(-100L, 100L)), claire.id())
                .orElseThrow();
    }

    Order order(Person from, Person to, long units) {
        return new Order(from.id(), to.id(), Amount.one(unit.id(), units), from.id(), "t-" + UUID.randomUUID(), "Aide");
    }

    String letter() {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", lucie.email().text())
                .single(String.class)
                .replaceAll("[\u00a0\u202f]", " ");
    }

    long letters() {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", lucie.email().text())
                .single(Long.class);
    }

    void due() throws SQLException {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("update people.departure set due_on = current_date - 1 where person = '"
                            + lucie.id() + "'"))
                    .isOne();
        }
    }
}
