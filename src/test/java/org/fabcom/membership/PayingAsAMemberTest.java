package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.batch.Batch;
import org.fabcom.ledger.batch.Batches;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.ledger.requests.PaymentRequest;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Where a register guards the instance, the safe itself asks: by whatever way money would move (E1, E3). */
@FabComTest
class PayingAsAMemberTest {

    private static final String BATCH = "/api/v1/transfers/batch";

    private final Web web;
    private final Neighbours neighbours;
    private final Registers registers;
    private final Ledger ledger;
    private final Batches batches;
    private final PaymentRequests requests;
    private final Currencies currencies;
    private final ApiTokens tokens;
    private final Association sel;
    private final Person rosa;
    private final Person nadia;
    private final Person boss;
    private final Currency hours;
    private final Member line;

    PayingAsAMemberTest(ApplicationContext beans, Web web, Neighbours neighbours, Currencies currencies) {
        this.web = web;
        this.neighbours = neighbours;
        this.currencies = currencies;
        registers = beans.getBean(Registers.class);
        ledger = beans.getBean(Ledger.class);
        batches = beans.getBean(Batches.class);
        requests = beans.getBean(PaymentRequests.class);
        tokens = beans.getBean(ApiTokens.class);
        sel = new Association("Le SEL des Écluses", beans);
        rosa = neighbours.person("Rosa Vidal");
        nadia = neighbours.person("Nadia Belkacem");
        boss = neighbours.person("Chef", InstanceRole.ADMINISTRATOR);
        hours = currencies
                .add(Currencies.Draft.hours("Heure " + UUID.randomUUID(), new Limits(-600L, 600L)), boss.id())
                .orElseThrow();
        line = sel.person(rosa, "Rosa Vidal", Association.ago(90));
        sel.person(nadia, "Nadia Belkacem", Association.ago(90));
        sel.person(sel.jeanne, "Jeanne Aubry", Association.ago(90));
    }

    @AfterEach
    void nobodyIsAsked() {
        registers.guard(null);
    }

    private void suspended() {
        registers.guard(sel.house.id());
        sel.members.move(
                line.id(), MemberState.SUSPENDED, null, Association.ago(1), "Un litige", false, sel.jeanne.id());
    }

    private Order order(PartyId payer, PartyId payee, PartyId by) {
        return new Order(
                payer, payee, Amount.one(hours.id(), 60), by, UUID.randomUUID().toString(), "Haie");
    }

    private long available(Person it) {
        return ledger.balance(it.id(), hours.id()).orElseThrow().available();
    }

    private static Refusal why(Booking it) {
        return ((Booking.Refused) it).why();
    }

    @Test
    void a_program_of_a_suspended_member_pays_nothing() {
        var token =
                tokens.make(rosa.id(), "caisse", null, Set.of(TokenScope.WALLET_PAY), Duration.ofDays(1), rosa.id());
        var body = "{\"payee\":\"%s\",\"amounts\":[{\"currency\":\"%s\",\"amount\":\"1\"}]}"
                .formatted(nadia.id(), hours.id());
        var before = web.visitor()
                .with("Authorization", "Bearer " + token)
                .with("Idempotency-Key", "before")
                .send("POST", "/api/v1/transfers", "application/json", body);
        assertThat(before.status()).isEqualTo(201);
        suspended();
        var refused = web.visitor()
                .with("Authorization", "Bearer " + token)
                .with("Idempotency-Key", "a")
                .send("POST", "/api/v1/transfers", "application/json", body);
        assertThat(refused.body()).as("the safe says it").contains("FC-4740");
        var again = web.visitor()
                .with("Authorization", "Bearer " + token)
                .with("Idempotency-Key", "before")
                .send("POST", "/api/v1/transfers", "application/json", body);
        assertThat(again.status()).as("what was booked is told as it was").isEqualTo(200);
        assertThat(again.body()).isEqualTo(before.body());
        assertThat(available(nadia)).isEqualTo(60);
        registers.guard(null);
        var paid = web.visitor()
                .with("Authorization", "Bearer " + token)
                .with("Idempotency-Key", "b")
                .send("POST", "/api/v1/transfers", "application/json", body);
        assertThat(paid.status()).as("nothing guards any more").isEqualTo(201);
    }

    /** The line dropped, and they were suspended since: the list is told as it was booked, another one is refused. */
    @Test
    void a_list_that_their_program_sends_again_is_answered_as_it_was() {
        var token =
                tokens.make(rosa.id(), "caisse", null, Set.of(TokenScope.WALLET_PAY), Duration.ofDays(1), rosa.id());
        var body = "{\"direction\":\"out\",\"lines\":[{\"party\":\"%s\",\"currency\":\"%s\",\"amount\":\"1\"}]}"
                .formatted(nadia.id(), hours.id());
        var program = web.visitor().with("Authorization", "Bearer " + token);
        var first = program.with("Idempotency-Key", "lot").send("POST", BATCH, "application/json", body);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        suspended();
        var again = program.with("Idempotency-Key", "lot").send("POST", BATCH, "application/json", body);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var other = body.replace("\"1\"", "\"2\"");
        var refused = program.with("Idempotency-Key", "autre").send("POST", BATCH, "application/json", other);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("FC-4740");
        assertThat(available(nadia)).isEqualTo(60);
    }

    @Test
    void a_form_says_before_it_is_filled_that_they_may_not() {
        suspended();
        var page = neighbours.signedIn(rosa).get("/payer?a=" + nadia.id());
        assertThat(page.text()).contains("Votre adhésion est suspendue");
        assertThat(neighbours.signedIn(nadia).get("/payer?a=" + rosa.id()).text())
                .doesNotContain("suspendue");
    }

    @Test
    void a_list_takes_nothing_from_them_nor_pays_in_their_name() {
        suspended();
        var treasury = nadia.id();
        sel.db
                .sql("insert into ledger.consent (id, payer, payee, days, granted_by, granted_at)"
                        + " values (gen_random_uuid(), :it, :house, 0, :it, now())")
                .param("it", rosa.id().value(), "house", treasury.value())
                .update();
        var amount = new Amount(hours.id(), 60);
        var in = new Batch(treasury, Batch.Direction.IN, List.of(new Batch.Payment(1, rosa.id(), amount, "")), "Part");
        assertThat(batches.book(in, Batches.Sent.by(treasury, "in")))
                .as("whoever collects learns nothing of them")
                .isEqualTo(new Batches.Outcome.Refused(1, new Booking.Refused(Refusal.NOT_NOW, null)));
        var out = new Batch(
                rosa.id(), Batch.Direction.OUT, List.of(new Batch.Payment(1, nadia.id(), amount, "")), "Merci");
        assertThat(batches.book(out, Batches.Sent.by(rosa.id(), "out")))
                .isEqualTo(new Batches.Outcome.Refused(1, new Booking.Refused(Refusal.BARRED, null)));
        assertThat(available(rosa)).isZero();
    }

    @Test
    void what_they_agreed_to_beforehand_waits_and_is_paid_once_they_are_back() {
        suspended();
        var asked = requests.ask(order(rosa.id(), nadia.id(), nadia.id()));
        var id = ((Answer.Done) asked).id();
        assertThat(why(((Answer.NotPaid) requests.accept(id, null)).why()))
                .as("the delay that pays by itself")
                .isEqualTo(Refusal.BARRED);
        assertThat(requests.find(id).orElseThrow().state()).isEqualTo(PaymentRequest.State.OPEN);
        sel.members.move(line.id(), MemberState.ACTIVE, null, Association.ago(0), "Réglé", false, sel.jeanne.id());
        assertThat(requests.accept(id, null)).isInstanceOf(Answer.Done.class);
        assertThat(available(rosa)).isEqualTo(-60);
    }

    /** A program asks again because the line dropped: what was booked is answered so. */
    @Test
    void what_was_booked_before_is_answered_as_it_was() {
        var order = order(rosa.id(), nadia.id(), rosa.id());
        var booked = ledger.pay(order).booked();
        suspended();
        assertThat(ledger.pay(order)).isEqualTo(new Booking.Booked(booked, true));
        assertThat(available(nadia)).isEqualTo(60);
        assertThat(why(ledger.pay(order(rosa.id(), nadia.id(), rosa.id())))).isEqualTo(Refusal.BARRED);
    }

    /** Their units are not locked in: who keeps the currency takes them back, against euros or because they left. */
    @Test
    void units_of_somebody_who_is_barred_are_taken_back() {
        var brins = currencies
                .add(
                        Currencies.Draft.money(
                                "Brin " + UUID.randomUUID(), "brins", Regime.ISSUED, new Limits(0L, null)),
                        boss.id())
                .orElseThrow();
        ledger.issue(rosa.id(), Amount.one(brins.id(), 500), boss.id(), UUID.randomUUID() + "", "Achat")
                .booked();
        suspended();
        var back = ledger.destroy(rosa.id(), Amount.one(brins.id(), 500), boss.id(), UUID.randomUUID() + "", "Rendu");
        assertThat(back).isInstanceOf(Booking.Booked.class);
        currencies.entitle(brins.id(), rosa.id(), boss.id());
        assertThat(why(ledger.destroy(nadia.id(), Amount.one(brins.id(), 1), rosa.id(), UUID.randomUUID() + "", "")))
                .as("but by nobody who is barred")
                .isEqualTo(Refusal.BARRED);
    }

    @Test
    void nobody_pays_for_them_and_they_pay_for_no_organisation_but_they_are_paid() {
        suspended();
        assertThat(why(ledger.pay(order(rosa.id(), nadia.id(), boss.id())))).isEqualTo(Refusal.NOT_NOW);
        assertThat(why(ledger.pay(order(rosa.id(), nadia.id(), rosa.id())))).isEqualTo(Refusal.BARRED);
        assertThat(why(ledger.pay(order(nadia.id(), sel.jeanne.id(), rosa.id()))))
                .as("they are told about themselves")
                .isEqualTo(Refusal.BARRED);
        assertThat(why(ledger.pay(order(sel.house.id(), nadia.id(), rosa.id()))))
                .isEqualTo(Refusal.BARRED);
        assertThat(why(ledger.reserve(order(rosa.id(), nadia.id(), rosa.id())))).isEqualTo(Refusal.BARRED);
        assertThat(ledger.pay(order(nadia.id(), rosa.id(), nadia.id()))).isInstanceOf(Booking.Booked.class);
        assertThat(ledger.pay(order(sel.house.id(), nadia.id(), sel.jeanne.id())))
                .isInstanceOf(Booking.Booked.class);
        assertThat(ledger.pay(order(boss.id(), nadia.id(), boss.id())))
                .as("keeps the instance")
                .isInstanceOf(Booking.Booked.class);
        assertThat(ledger.record(order(rosa.id(), sel.house.id(), sel.jeanne.id())))
                .as("a balance that comes from elsewhere, a charge of the month")
                .isInstanceOf(Booking.Booked.class);
    }
}
