package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** A currency of its own, two neighbours, and who runs it. */
abstract class FeeWorld {

    final Neighbours neighbours;
    final Currencies currencies;
    final FeeRules rules;
    final Ledger ledger;
    final LedgerCheck check;
    final Sql db;
    final Person rosa;
    final Person max;
    final Organisation sel;
    Currency unit;

    FeeWorld(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        currencies = beans.getBean(Currencies.class);
        rules = beans.getBean(FeeRules.class);
        ledger = beans.getBean(Ledger.class);
        check = beans.getBean(LedgerCheck.class);
        db = beans.getBean(Sql.class);
        rosa = neighbours.person("Rosa");
        max = neighbours.person("Max");
        sel = neighbours.association("Le SEL du Gué " + word(), rosa);
        unit = unit(new Limits(-1000L, 100_000L));
    }

    static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    Currency unit(Limits limits) {
        return currencies
                .add(Currencies.Draft.points("Grain " + word(), "g", Regime.MUTUAL, limits), rosa.id())
                .orElseThrow();
    }

    FeeRule rule(PaymentType type, long fixed, int percent) {
        var it = new FeeRule(
                Ids.next(), unit.id(), type, "Frais", fixed, percent, sel.id(), rules.today(), null, unit.step());
        if (!rules.add(it, rosa.id())) throw new IllegalStateException("another one holds");
        return it;
    }

    Order order(PartyId from, PartyId to, long units) {
        return new Order(from, to, Amount.one(unit.id(), units), from, "test-" + UUID.randomUUID(), "Aide");
    }

    long available(PartyId party) {
        return ledger.balance(party, unit.id()).orElseThrow().available();
    }

    long reserved(PartyId party) {
        return ledger.balance(party, unit.id()).orElseThrow().reserved();
    }

    List<Long> standing() {
        return List.of(available(max.id()), available(rosa.id()), available(sel.id()));
    }

    long fees() {
        return db.sql("select count(*) from ledger.fee where currency = :currency")
                .param("currency", unit.id().value())
                .single(Long.class);
    }
}
