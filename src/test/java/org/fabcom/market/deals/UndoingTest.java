package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.demo.Past;
import org.fabcom.market.deals.Deal.State;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A deal that does not go on: cancelled by both, given back, decided by somebody neutral, or forgotten. Statements E29 to E32. */
@FabComTest
class UndoingTest extends Dealers {

    private final Undoing undoing;
    private final Disputes disputes;
    private final Deals deals;
    private final DealDays days;

    UndoingTest(ApplicationContext application, Undoing undoing, Disputes disputes, Deals deals, DealDays days) {
        super(application);
        this.undoing = undoing;
        this.disputes = disputes;
        this.deals = deals;
        this.days = days;
    }

    /** E29. */
    @Test
    void cancelling_takes_two_and_one_may_think_better_of_it() {
        var offer = square.offer(oxana, "Serre", 1, square.h(60), square.eur(500));
        var id = accepted(offer, malo, 1, square.h(60), square.eur(500));
        dealing.pay(id, self(malo));
        undoing.consent(id, malo, "Trop grande", self(malo));
        assertThat(square.deal(id).state()).isEqualTo(State.AWAITING);
        assertThat(undoing.consent(id, malo, "", self(malo))).isEqualTo(refused(DealRefusal.STATE));
        undoing.withdrawConsent(id, malo, self(malo));
        undoing.consent(id, oxana, "", self(oxana));
        assertThat(square.deal(id).state()).as("one consent alone does nothing").isEqualTo(State.AWAITING);
        assertThat(undoing.withdrawConsent(id, malo, self(malo))).isEqualTo(refused(DealRefusal.STATE));
        undoing.consent(id, malo, "", self(malo));
        assertThat(square.deal(id).state()).isEqualTo(State.CANCELLED);
        assertThat(square.available(malo, square.hours)).isZero();
        assertThat(square.available(oxana, square.hours)).isZero();
        assertThat(square.post(offer).left()).isEqualTo(1);
        assertThat(undoing.withdrawConsent(id, malo, self(malo))).isEqualTo(refused(DealRefusal.STATE));
    }

    /** E30. */
    @Test
    void the_payee_gives_back_and_with_euros_it_ends_when_the_payer_has_them() {
        var simple = accepted(square.offer(oxana, "Livre", 1, square.h(15)), malo, 1, square.h(15));
        dealing.pay(simple, self(malo));
        assertThat(undoing.refund(simple, "Perdu", self(malo))).isEqualTo(refused(DealRefusal.NOT_YOURS));
        assertThat(undoing.refund(simple, "Perdu", self(oxana))).isInstanceOf(DealOutcome.Done.class);
        assertThat(square.deal(simple).state()).isEqualTo(State.REFUNDED);
        assertThat(square.available(malo, square.hours)).isZero();
        assertThat(undoing.refund(simple, "Encore", self(oxana))).isEqualTo(refused(DealRefusal.STATE));

        var mixed = accepted(
                square.offer(oxana, "Table", 1, square.h(30), square.eur(900)), malo, 1, square.h(30), square.eur(900));
        dealing.pay(mixed, self(malo));
        dealing.receive(mixed, self(oxana));
        undoing.refund(mixed, "Cassée", self(oxana));
        assertThat(square.deal(mixed).state()).isEqualTo(State.REFUNDING);
        assertThat(square.available(malo, square.hours)).as("nothing moves yet").isEqualTo(-30);
        undoing.withdrawRefund(mixed, self(oxana));
        assertThat(square.deal(mixed).state()).isEqualTo(State.DONE);
        undoing.refund(mixed, "Si, cassée", self(oxana));
        assertThat(undoing.confirmRefund(mixed, self(oxana))).isEqualTo(refused(DealRefusal.NOT_YOURS));
        undoing.confirmRefund(mixed, self(malo));
        assertThat(square.deal(mixed).state()).isEqualTo(State.REFUNDED);
        assertThat(square.available(malo, square.hours)).isZero();
    }

    /** E31. */
    @Test
    void a_dispute_freezes_the_deal_until_somebody_neutral_decides_with_a_reason() {
        var ada = neighbours.person("Ada", InstanceRole.MODERATOR).id();
        var offer = square.offer(oxana, "Peinture", 2, square.h(120));
        var id = accepted(offer, malo, 1, square.h(120));
        assertThat(disputes.open(id, malo, "Ce n’est pas la couleur.", self(malo)))
                .isInstanceOf(DealOutcome.Done.class);
        assertThat(dealing.pay(id, self(malo))).isEqualTo(refused(DealRefusal.FROZEN));
        assertThat(undoing.consent(id, malo, "", self(malo))).isEqualTo(refused(DealRefusal.FROZEN));
        assertThat(disputes.open(id, oxana, "Si.", self(oxana))).isEqualTo(refused(DealRefusal.FROZEN));
        assertThatThrownBy(() -> db.sql("update market.deal set state = 'DONE' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("frozen");
        assertThat(disputes.waiting()).extracting(Dispute::deal).contains(id);
        assertThat(disputes.takeUp(id, self(oxana))).as("a side is no judge").isEqualTo(refused(DealRefusal.NOT_YOURS));
        disputes.takeUp(id, self(ada));
        assertThat(disputes.decide(id, Dispute.Decision.PARTIAL_REFUND, List.of(square.h(135)), "Trop", self(ada)))
                .isEqualTo(refused(DealRefusal.AMOUNT));
        assertThat(disputes.decide(
                        id, Dispute.Decision.PARTIAL_REFUND, List.of(square.h(30)), "Moitié ratée", self(ada)))
                .isInstanceOf(DealOutcome.Done.class);
        assertThat(square.deal(id).state()).isEqualTo(State.DONE);
        assertThat(square.available(oxana, square.hours)).isEqualTo(90);
        assertThat(square.reserved(malo, square.hours)).isZero();
        assertThat(square.available(malo, square.hours)).isEqualTo(-90);
        assertThat(disputes.waiting()).extracting(Dispute::deal).doesNotContain(id);
        assertThat(disputes.of(id).orElseThrow().why()).isEqualTo("Moitié ratée");
    }

    @Test
    void a_dispute_may_end_by_going_on_or_by_cancelling_what_was_paid() {
        var ada = neighbours.person("Ada", InstanceRole.MODERATOR).id();
        var goesOn = accepted(square.offer(oxana, "Cours", 2, square.h(60)), malo, 1, square.h(60));
        disputes.open(goesOn, oxana, "Il ne vient pas.", self(oxana));
        disputes.decide(goesOn, Dispute.Decision.CONTINUE, List.of(), "Il viendra lundi.", self(ada));
        assertThat(dealing.pay(goesOn, self(malo))).isInstanceOf(DealOutcome.Done.class);

        var offer = square.offer(oxana, "Grille-pain", 1, square.h(60));
        var falls = accepted(offer, malo, 1, square.h(60));
        dealing.pay(falls, self(malo));
        disputes.open(falls, malo, "Il ne marche pas.", self(malo));
        disputes.decide(falls, Dispute.Decision.CANCEL, List.of(), "Vérifié.", self(ada));
        assertThat(square.deal(falls).state()).isEqualTo(State.CANCELLED);
        assertThat(square.post(offer).left()).isEqualTo(1);
        assertThat(square.available(malo, square.hours))
                .as("only the first deal is left")
                .isEqualTo(-60);
    }

    /** E32. */
    @Test
    void a_reply_that_nobody_answers_lapses_and_an_unpaid_invoice_is_recalled_once() {
        var offer = square.offer(oxana, "Échelle", 3, square.h(15));
        var forgotten = new UUID[1];
        Past.at(
                Instant.now().minus(Duration.ofDays(Replying.LAPSE_DAYS + 1)),
                () -> forgotten[0] = square.replied(offer, malo, 1, square.h(15)));
        var unpaid = accepted(offer, neighbours.person("Nadia").id(), 1, square.h(15));
        Past.at(Instant.now().minus(Duration.ofDays(6)), () -> dealing.invoice(unpaid, self(oxana)));
        days.run();
        days.run();
        assertThat(square.deal(forgotten[0]).state()).isEqualTo(State.LAPSED);
        assertThat(deals.trail(unpaid).stream().filter(it -> it.kind() == Step.Kind.REMINDED))
                .hasSize(1);
        var told = db.sql("select count(*) from talk.notice where person = :person and kind = 'market.unpaid'")
                .param("person", square.deal(unpaid).payer().value())
                .single(Integer.class);
        assertThat(told).isEqualTo(1);
        assertThat(dealing.accept(forgotten[0], 1, "", self(oxana))).isEqualTo(refused(DealRefusal.STATE));
    }
}
