package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.people.People;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What holds an erasure on its day, how it is told, and how it is settled. */
@FabComTest
class HeldErasureTest extends Leaving {

    HeldErasureTest(ApplicationContext beans, Neighbours neighbours, People people, Ledger ledger, Jobs jobs, Sql db) {
        super(beans, neighbours, people, ledger, jobs, db);
    }

    @Test
    void what_holds_an_erasure_on_its_day_is_told_once_and_it_runs_when_that_is_settled() throws SQLException {
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        ledger.record(order(claire, lucie, 5)).booked();
        due();
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(lucie.id())).isPresent();
        assertThat(letter()).contains("attend", "Il vous reste 5 g", "/porte-monnaie");
        long before = letters();
        jobs.runNow(RetentionJob.NAME);
        assertThat(letters()).as("once").isEqualTo(before);
        var settling = neighbours.signedIn(lucie);
        assertThat(settling.get("/moi/donnees").text()).contains("attend que", "Garder mon compte");
        ledger.record(order(lucie, claire, 5)).booked();
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(lucie.id())).isEmpty();
    }

    /** These sentences are for whoever leaves, and their links lead to the pages of whoever follows them. */
    @Test
    void administrators_read_what_a_leaver_is_told_as_said_to_them() throws SQLException {
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        ledger.record(order(claire, lucie, 5)).booked();
        due();
        var rows = neighbours
                .signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR))
                .get("/administration/effacements?q=lucie")
                .page()
                .select("tbody tr");
        assertThat(rows.text().replaceAll("[\u00a0\u202f]", " ")).contains("Sa page lui dit : « Il vous reste 5 g");
        assertThat(rows.select("a")).isEmpty();
    }

    /** What they had paid is given back to them, after they were told of something else. */
    @Test
    void what_comes_to_hold_an_erasure_later_is_told_too() throws SQLException {
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        var paid = ledger.record(order(lucie, claire, 3)).booked();
        due();
        jobs.runNow(RetentionJob.NAME);
        assertThat(letter()).contains("attend", "Vous devez 3 g");
        ledger.record(order(claire, lucie, 3)).booked();
        ledger.reverse(paid, claire.id(), "r-" + paid, "Rendu").booked();
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(lucie.id())).isPresent();
        assertThat(letter()).contains("attend", "Il vous reste 3 g");
        long before = letters();
        jobs.runNow(RetentionJob.NAME);
        assertThat(letters()).as("once").isEqualTo(before);
    }

    /** Told before the day: who comes to settle it loses neither the request nor thirty days. */
    @Test
    void what_holds_an_erasure_before_its_day_is_told_then_and_settling_it_keeps_the_request() throws SQLException {
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        ledger.record(order(claire, lucie, 5)).booked();
        jobs.runNow(RetentionJob.NAME);
        assertThat(letter()).contains("doit être effacé le", "Il vous reste 5 g", "ce jour-là");
        var settling = neighbours.signedIn(lucie);
        assertThat(settling.get("/moi/donnees").text()).contains("attend que", "Garder mon compte");
        ledger.record(order(lucie, claire, 5)).booked();
        assertThat(settling.get("/moi/donnees").text()).contains("Plus rien ne retient", "Garder mon compte");
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(lucie.id())).as("not before its day").isPresent();
        due();
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(lucie.id())).isEmpty();
    }

    @Test
    void whoever_is_held_may_stay_after_all() throws SQLException {
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        ledger.record(order(claire, lucie, 5)).booked();
        due();
        jobs.runNow(RetentionJob.NAME);
        var stays = neighbours
                .signedIn(lucie)
                .get("/moi/donnees")
                .form("Garder mon compte")
                .submit();
        assertThat(stays.follow().text()).contains("Votre compte reste");
        ledger.record(order(lucie, claire, 5)).booked();
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(lucie.id())).isPresent();
    }

    /** What is left goes to whoever runs the currency, without a fee: too small to be paid, it locked people in. */
    @Test
    void a_rest_smaller_than_the_fee_is_left_to_who_runs_the_currency() {
        var sel = neighbours.association("Le SEL " + unit.name(), claire);
        var fee = new FeeRule(
                Ids.next(), unit.id(), PaymentType.TRANSFER, "Frais", 3, 0, sel.id(), fees.today(), null, unit.step());
        assertThat(fees.add(fee, claire.id())).isTrue();
        ledger.record(order(claire, lucie, 2)).booked();
        var visitor = neighbours.signedIn(lucie);
        var read = visitor.get("/moi/donnees").click("Il vous reste 2 g").form("Laisser 2 g");
        ledger.record(order(claire, lucie, 3)).booked();
        var asked = read.submit();
        assertThat(asked.status()).as("what was read is left, no more").isEqualTo(422);
        ledger.record(order(lucie, claire, 3)).booked();
        var left =
                asked.form("Laisser 5 g").submit().form("Laisser 2 g").submit().follow();
        assertThat(left.text()).contains("Ce compte est à zéro").doesNotContain("Il vous reste");
        assertThat(ledger.balance(lucie.id(), unit.id()).orElseThrow().available())
                .isZero();
        assertThat(ledger.balance(sel.id(), unit.id()).orElseThrow().available())
                .isEqualTo(2);
    }

    /** A balance says what it is: something is left, or something is owed. */
    @Test
    void a_balance_in_the_way_is_told_as_it_is() {
        ledger.pay(order(claire, lucie, 5)).booked();
        assertThat(neighbours.signedIn(lucie).get("/moi/donnees").text())
                .contains("Il vous reste 5 g")
                .contains("Les mouvements de votre porte-monnaie")
                .doesNotContain("ce que vous devez", "le compte touché");
        assertThat(neighbours.signedIn(claire).get("/moi/donnees").text()).contains("Vous devez 5 g");
    }

    /** In the language of whoever reads it, on the page and in the letter. */
    @Test
    void an_amount_in_the_way_is_written_as_its_reader_writes() throws SQLException {
        var fine = beans.getBean(Currencies.class)
                .add(
                        Currencies.Draft.money("Fin " + unit.name(), "f", Regime.MUTUAL, new Limits(-9999L, 9999L)),
                        claire.id())
                .orElseThrow();
        var order = new Order(
                claire.id(), lucie.id(), Amount.one(fine.id(), 1250), claire.id(), "t-" + UUID.randomUUID(), "Aide");
        db.sql("update people.person set language = 'en' where id = :id")
                .param("id", lucie.id().value())
                .update();
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        ledger.record(order).booked();
        due();
        jobs.runNow(RetentionJob.NAME);
        assertThat(letter()).contains("12.50 f").doesNotContain("12,50");
        assertThat(neighbours
                        .signedIn(lucie)
                        .with("Accept-Language", "en")
                        .get("/moi/donnees")
                        .text())
                .contains("12.50 f");
    }

    /** An account that nobody uses: nothing was asked for, and nobody is written to about what holds it. */
    @Test
    void whoever_asked_for_nothing_gets_no_letter_about_what_holds_it() throws SQLException {
        ledger.record(order(claire, lucie, 5)).booked();
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("delete from people.session where person = '" + lucie.id() + "'");
            statement.execute(
                    "update people.person set last_seen_on = current_date - 3000 where id = '" + lucie.id() + "'");
            statement.execute("insert into people.departure (person, cause, since, due_on) values ('" + lucie.id()
                    + "', 'INACTIVE', now() - interval '40 days', current_date - 1)");
        }
        long before = letters();
        jobs.runNow(RetentionJob.NAME);
        assertThat(people.find(lucie.id())).as("held").isPresent();
        assertThat(letters()).isEqualTo(before);
    }
}
