package org.fabcom.ledger.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.charges.ChargeRule.Kind;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Demurrage and contributions of a month: visible payments, by dated rules, taken once (E48). */
@FabComTest
class ChargingTest {

    private final Neighbours neighbours;
    private final Currencies currencies;
    private final ChargeRules rules;
    private final Ledger ledger;
    private final Jobs jobs;
    private final MovedClock clock;
    private final Person rosa;
    private final Person max;
    private final Organisation sel;
    private Currency unit;

    ChargingTest(
            Neighbours neighbours,
            Currencies currencies,
            ChargeRules rules,
            Ledger ledger,
            Jobs jobs,
            MovedClock clock) {
        this.neighbours = neighbours;
        this.currencies = currencies;
        this.rules = rules;
        this.ledger = ledger;
        this.jobs = jobs;
        this.clock = clock;
        rosa = neighbours.person("Rosa");
        max = neighbours.person("Max");
        sel = neighbours.association(
                "Le SEL du Gué " + UUID.randomUUID().toString().substring(0, 6), rosa);
        unit = unit();
    }

    private Currency unit() {
        return unit(new Limits(-1000L, 10_000L));
    }

    private Currency unit(Limits limits) {
        return currencies
                .add(
                        Currencies.Draft.points(
                                "Grain " + UUID.randomUUID().toString().substring(0, 8), "g", Regime.MUTUAL, limits),
                        rosa.id())
                .orElseThrow();
    }

    @AfterEach
    void back() {
        clock.back();
    }

    private LocalDate month() {
        return Days.today(clock).withDayOfMonth(1);
    }

    private void rule(Kind kind, int rate, long exempt, long units) {
        rules.add(
                new ChargeRule(Ids.next(), unit.id(), kind, "Fonte", rate, exempt, units, sel.id(), month(), null),
                rosa.id());
    }

    private void paid(PartyId from, PartyId to, long units) {
        ledger.pay(new Order(
                        from,
                        to,
                        Amount.one(unit.id(), units),
                        from,
                        UUID.randomUUID().toString(),
                        "Aide"))
                .booked();
    }

    private void monthsLater(int n) {
        var then = month().plusMonths(n).plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        clock.forward(Duration.between(clock.instant(), then));
    }

    private long available(PartyId party) {
        return ledger.balance(party, unit.id()).orElseThrow().available();
    }

    @Test
    void demurrage_takes_its_share_of_what_lay_idle_once_a_month() {
        rule(Kind.DEMURRAGE, 100, 200, 0);
        paid(max.id(), rosa.id(), 900);
        jobs.runNow(Charging.NAME);
        assertThat(available(rosa.id())).as("the month still runs").isEqualTo(900);
        monthsLater(1);
        jobs.runNow(Charging.NAME);
        jobs.runNow(Charging.NAME);
        assertThat(available(rosa.id())).as("1 % of 700, once").isEqualTo(893);
        assertThat(available(max.id())).as("who owes is not charged").isEqualTo(-900);
        assertThat(available(sel.id())).isEqualTo(7);
        assertThat(neighbours.signedIn(rosa).get("/porte-monnaie").text()).contains("Fonte");
    }

    @Test
    void a_contribution_is_the_same_for_each_account_and_missed_months_are_caught_up() throws Exception {
        rule(Kind.CONTRIBUTION, 0, 0, 5);
        paid(max.id(), rosa.id(), 100);
        monthsLater(2);
        Together.all(Collections.nCopies(4, () -> {
            jobs.runNow(Charging.NAME);
            return true;
        }));
        assertThat(available(rosa.id())).as("two months").isEqualTo(90);
        assertThat(available(max.id())).isEqualTo(-110);
        assertThat(available(sel.id())).isEqualTo(20);
    }

    @Test
    void what_the_limit_refuses_is_noted_and_the_sum_stays_zero() {
        paid(max.id(), rosa.id(), 1000);
        rule(Kind.CONTRIBUTION, 0, 0, 5);
        monthsLater(1);
        jobs.runNow(Charging.NAME);
        assertThat(available(max.id())).as("at the floor").isEqualTo(-1000);
        assertThat(available(rosa.id()) + available(max.id()) + available(sel.id()))
                .isZero();
        assertThat(neighbours
                        .signedIn(rosa)
                        .get("/monnaies/" + unit.id() + "/prelevements")
                        .text())
                .contains("Fonte 5 g 1");
    }

    @Test
    void an_administrator_writes_and_ends_a_rule_and_everybody_reads_it() {
        var page = "/monnaies/" + unit.id() + "/prelevements";
        var boss = neighbours.signedIn(neighbours.person("Chef", InstanceRole.ADMINISTRATOR));
        var form = boss.get(page)
                .form("Ajouter la règle")
                .set("nom", "Contribution")
                .set("pour", sel.name());
        assertThat(form.set("montant", "beaucoup").submit().status()).isEqualTo(422);
        assertThat(form.set("montant", "5")
                        .set("depuis", month().minusMonths(1).toString())
                        .submit()
                        .text())
                .contains("rien n’est pris pour le passé");
        assertThat(form.set("depuis", month().toString()).submit().follow().text())
                .contains("Contribution")
                .contains("par compte et par mois");
        var reader = neighbours.signedIn(max);
        assertThat(reader.get(page).text()).contains("Contribution").doesNotContain("Ajouter la règle");
        assertThat(reader.post(page, "nom", "Vol").status()).isEqualTo(403);
        assertThat(form.submit().text()).as("the same form twice").contains("y est déjà");
        assertThat(rules.of(unit.id())).hasSize(1);
        assertThat(boss.get(page).form("Finir").submit().follow().text()).contains("retirée avant d’avoir rien pris");
        assertThat(rules.of(unit.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.takes(month())).isFalse());
        assertThat(form.submit().follow().text()).as("written anew").contains("depuis le");
    }

    @Test
    void two_demurrages_never_take_the_same_month() {
        rule(Kind.DEMURRAGE, 100, 0, 0);
        assertThat(added("Autre fonte")).isFalse();
        monthsLater(1);
        var first = rules.of(unit.id()).getFirst();
        assertThat(rules.end(unit.id(), first.id())).isTrue();
        assertThat(rules.of(unit.id()).getFirst().until()).isEqualTo(month());
        assertThat(added("Autre fonte"))
                .as("this month is the last of the first")
                .isFalse();
        monthsLater(1);
        assertThat(added("Autre fonte")).isTrue();
    }

    private boolean added(String label) {
        return rules.add(
                new ChargeRule(Ids.next(), unit.id(), Kind.DEMURRAGE, label, 100, 0, 0, sel.id(), month(), null),
                rosa.id());
    }

    @Test
    void a_month_that_comes_late_takes_of_what_the_one_before_left() {
        rule(Kind.DEMURRAGE, 1000, 0, 0);
        paid(max.id(), rosa.id(), 1000);
        monthsLater(2);
        jobs.runNow(Charging.NAME);
        assertThat(available(rosa.id())).as("10 % of 1000, then of 900").isEqualTo(810);
    }

    @Test
    void what_refuses_everybody_is_asked_again() {
        unit = unit(new Limits(-1000L, 1000L));
        paid(rosa.id(), max.id(), 10);
        paid(max.id(), rosa.id(), 10);
        paid(neighbours.person("Vera").id(), sel.id(), 1000);
        rule(Kind.CONTRIBUTION, 0, 0, 5);
        monthsLater(1);
        assertThatThrownBy(() -> jobs.runNow(Charging.NAME)).hasStackTraceContaining("TOO_MUCH");
        assertThat(available(rosa.id())).isZero();
        paid(sel.id(), max.id(), 100);
        jobs.runNow(Charging.NAME);
        assertThat(available(rosa.id())).isEqualTo(-5);
    }

    @Test
    void a_month_that_is_refused_to_all_leaves_the_one_before_taken() {
        unit = unit(new Limits(-1000L, 1000L));
        paid(rosa.id(), max.id(), 10);
        paid(max.id(), rosa.id(), 10);
        paid(neighbours.person("Vera").id(), sel.id(), 985);
        rule(Kind.CONTRIBUTION, 0, 0, 5);
        monthsLater(2);
        assertThatThrownBy(() -> jobs.runNow(Charging.NAME)).hasStackTraceContaining("TOO_MUCH");
        assertThat(available(sel.id())).as("the first month of three accounts").isEqualTo(1000);
        paid(sel.id(), max.id(), 100);
        jobs.runNow(Charging.NAME);
        assertThat(available(sel.id())).as("the second one").isEqualTo(915);
        assertThat(available(rosa.id())).isEqualTo(-10);
    }
}
