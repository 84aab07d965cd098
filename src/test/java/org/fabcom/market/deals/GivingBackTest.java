package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.market.deals.Actor.self;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.market.Square;
import org.fabcom.market.deals.Deal.State;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** All of what was paid goes back or none of it, and never twice (E29 to E31). */
@FabComTest
class GivingBackTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Dealing dealing;
    private final Undoing undoing;
    private final Disputes disputes;
    private final Currencies currencies;

    private Square square;
    private PartyId oxana;
    private PartyId malo;
    private PartyId ada;

    GivingBackTest(
            ApplicationContext application,
            Neighbours neighbours,
            Dealing dealing,
            Undoing undoing,
            Disputes disputes,
            Currencies currencies) {
        this.application = application;
        this.neighbours = neighbours;
        this.dealing = dealing;
        this.undoing = undoing;
        this.disputes = disputes;
        this.currencies = currencies;
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana").id();
        malo = neighbours.person("Malo").id();
        ada = neighbours.person("Ada", InstanceRole.MODERATOR).id();
    }

    @Test
    void when_one_of_two_currencies_cannot_go_back_neither_does() {
        var id = done(square.h(60), square.eur(500));
        currencies.close(square.euros.id());
        undoing.consent(id, oxana, "", self(oxana));
        disputes.open(id, malo, "Rien reçu", self(malo));
        assertThat(disputes.decide(id, Dispute.Decision.CANCEL, List.of(), "Annulé", self(ada)))
                .isInstanceOf(DealOutcome.Unbooked.class);
        assertThat(square.deal(id).state()).isEqualTo(State.DONE);
        assertThat(square.available(oxana, square.hours)).isEqualTo(60);
        assertThat(square.available(malo, square.hours)).isEqualTo(-60);
    }

    /** A second decision found nothing set aside any more, and asked again for the euros that had come. */
    @Test
    void what_a_decision_gave_back_whole_is_not_given_back_by_the_next_one() {
        var id = accepted(square.h(60), square.eur(500));
        disputes.open(id, malo, "Trop tard", self(malo));
        assertThat(decide(id, square.h(60))).isInstanceOf(DealOutcome.Done.class);
        assertThat(square.deal(id).state()).isEqualTo(State.AWAITING);
        dealing.receive(id, self(oxana));
        disputes.open(id, malo, "Encore", self(malo));
        assertThat(decide(id, square.h(60))).isEqualTo(new DealOutcome.Refused(DealRefusal.AMOUNT));
        assertThat(square.deal(id).state()).isEqualTo(State.DONE);
        assertThat(square.available(malo, square.hours)).isZero();
    }

    @Test
    void parts_given_back_never_add_up_to_more_than_was_paid() {
        var id = done(square.h(60));
        for (long minutes : new long[] {30, 15}) {
            disputes.open(id, malo, "Mal fait", self(malo));
            assertThat(decide(id, square.h(minutes))).isInstanceOf(DealOutcome.Done.class);
        }
        disputes.open(id, malo, "Toujours mal fait", self(malo));
        assertThat(decide(id, square.h(30))).isInstanceOf(DealOutcome.Unbooked.class);
        disputes.decide(id, Dispute.Decision.CONTINUE, List.of(), "Assez", self(ada));
        assertThat(square.available(malo, square.hours)).isEqualTo(-15);
        assertThat(undoing.refund(id, "Le reste", self(oxana))).isInstanceOf(DealOutcome.Done.class);
        assertThat(square.available(malo, square.hours)).isZero();
        assertThat(square.available(oxana, square.hours)).isZero();
    }

    private DealOutcome decide(UUID id, Amount back) {
        return disputes.decide(id, Dispute.Decision.PARTIAL_REFUND, List.of(back), "Décidé", self(ada));
    }

    private UUID accepted(Amount... prices) {
        var id = square.replied(square.offer(oxana, "Mur à peindre", 3, prices), malo, 1, prices);
        assertThat(dealing.accept(id, 1, "", self(oxana))).isInstanceOf(DealOutcome.Done.class);
        return id;
    }

    private UUID done(Amount... prices) {
        var id = accepted(prices);
        dealing.pay(id, self(malo));
        if (square.deal(id).state() == State.AWAITING) dealing.receive(id, self(oxana));
        assertThat(square.deal(id).state()).isEqualTo(State.DONE);
        return id;
    }
}
