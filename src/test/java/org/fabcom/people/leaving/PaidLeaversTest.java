package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.people.People;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who asked to be erased is paid no more, whoever was first. */
@FabComTest
class PaidLeaversTest extends Leaving {

    PaidLeaversTest(ApplicationContext beans, Neighbours neighbours, People people, Ledger ledger, Jobs jobs, Sql db) {
        super(beans, neighbours, people, ledger, jobs, db);
    }

    @Test
    void who_asked_to_be_erased_is_paid_no_more_and_the_payer_is_told() {
        var lucie = neighbours.person("Lucie " + unit.name());
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        assertThat(ledger.pay(order(claire, lucie, 5))).isEqualTo(new Booking.Refused(Refusal.LEAVING, null));
        assertThat(ledger.reserve(order(claire, lucie, 5))).isEqualTo(new Booking.Refused(Refusal.LEAVING, null));
        var payer = neighbours.signedIn(claire);
        for (var told : List.of(
                payer.get("/payer?q=" + lucie.name().replace(" ", "+")),
                payer.get("/payer?a=" + lucie.id() + "&monnaie=" + unit.id()),
                payer.post(
                        "/payer",
                        "a",
                        lucie.id().toString(),
                        "monnaie",
                        unit.id().toString(),
                        "montant",
                        "5",
                        "cle",
                        Ids.token())))
            assertThat(told.text())
                    .contains("ne reçoit pas de paiement pour l’instant")
                    .doesNotContain("effacé");
        assertThat(payer.get("/payer?a=" + lucie.id()).page().select("input[name=montant]"))
                .as("said before the form")
                .isEmpty();
        assertThat(payer.get("/demander?q=" + lucie.name().replace(" ", "+")).text())
                .doesNotContain("ne reçoit pas");
        assertThat(ledger.balance(lucie.id(), unit.id()).orElseThrow().available())
                .isZero();
        neighbours.signedIn(lucie).get("/moi");
        ledger.pay(order(claire, lucie, 5)).booked();
    }

    /** In the base too, whoever writes; what is given back or was set aside before is for whoever leaves. */
    @Test
    void what_is_asked_or_set_aside_for_a_leaver_is_refused_and_what_is_given_back_is_not() {
        var paid = ledger.pay(order(lucie, claire, 5)).booked();
        ledger.pay(order(claire, lucie, 5)).booked();
        var reserved = ledger.reserve(order(claire, lucie, 5)).booked();
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        var again = order(claire, lucie, 5);
        assertThat(ledger.reserve(again)).isEqualTo(new Booking.Refused(Refusal.LEAVING, null));
        assertThat(requests.ask(new Order(
                        claire.id(), lucie.id(), again.amounts(), lucie.id(), "d-" + UUID.randomUUID(), "Aide")))
                .isEqualTo(new Answer.NotPaid(new Booking.Refused(Refusal.LEAVING, null)));
        ledger.settle(reserved, claire.id(), "s-" + reserved).booked();
        ledger.reverse(paid, claire.id(), "r-" + paid, "Rendu").booked();
    }

    /** What lies on an account that nobody can open is lost: not given back, whoever writes it. */
    @Test
    void nothing_is_paid_recorded_or_given_back_to_an_account_that_is_erased() throws Exception {
        var paid = ledger.pay(order(lucie, claire, 5)).booked();
        ledger.pay(order(claire, lucie, 5)).booked();
        neighbours.signedIn(lucie).post("/moi/donnees/effacer");
        var page = neighbours.signedIn(claire);
        assertThat(page.get("/porte-monnaie/mouvements/" + paid).text()).contains("Rendre 5 g à Lucie");
        due();
        jobs.runNow(RetentionJob.NAME);
        var refused = new Booking.Refused(Refusal.ERASED, null);
        assertThat(ledger.reverse(paid, claire.id(), "r-" + paid, "Rendu")).isEqualTo(refused);
        assertThat(ledger.pay(order(claire, lucie, 5))).isEqualTo(refused);
        assertThat(ledger.record(order(claire, lucie, 5))).isEqualTo(refused);
        var told = page.get("/porte-monnaie/mouvements/" + paid);
        assertThat(told.text())
                .contains("Ce compte est effacé", "se règle hors d’ici")
                .doesNotContain("Rendre 5 g");
        assertThat(ledger.balance(lucie.id(), unit.id()).orElseThrow().available())
                .isZero();
    }

    /** Paid before the wish was written, and then the wish says what holds it; or refused: never both gone by unseen. */
    @Test
    void asking_to_be_erased_while_one_is_paid() throws Exception {
        try (var owner = CurrentBase.base().owner();
                var hands = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("insert into people.departure (person, cause, since, due_on) values ('" + lucie.id()
                        + "', 'ASKED', now(), current_date + 30)");
                var paying = hands.submit(() -> ledger.pay(order(claire, lucie, 5)));
                assertThatThrownBy(() -> paying.get(300, TimeUnit.MILLISECONDS))
                        .as("waits for the wish under way")
                        .isInstanceOf(TimeoutException.class);
                owner.commit();
                assertThat(paying.get(20, TimeUnit.SECONDS)).isEqualTo(new Booking.Refused(Refusal.LEAVING, null));
            }
        }
    }

    @Test
    void being_paid_while_one_asks_to_be_erased() throws Exception {
        try (var owner = CurrentBase.base().owner();
                var hands = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("""
                        insert into ledger.transfer (id, kind, payer, payee, currencies, amounts, made_by, key, digest, made_at)
                        values (gen_random_uuid(), 'PAYMENT', '%s', '%s', '{%s}', '{5}', '%1$s', gen_random_uuid(), sha256(''), now())
                        """.formatted(claire.id(), lucie.id(), unit.id()));
                var asking = hands.submit(() -> neighbours.signedIn(lucie).post("/moi/donnees/effacer"));
                assertThatThrownBy(() -> asking.get(1, TimeUnit.SECONDS))
                        .as("waits for the payment under way")
                        .isInstanceOf(TimeoutException.class);
                owner.commit();
                asking.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(ledger.balance(lucie.id(), unit.id()).orElseThrow().available())
                .isEqualTo(5);
        assertThat(ledger.pay(order(claire, lucie, 5))).isEqualTo(new Booking.Refused(Refusal.LEAVING, null));
    }
}
