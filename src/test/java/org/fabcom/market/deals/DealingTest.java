package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.market.Square;
import org.fabcom.market.deals.Deal.State;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.Publishing;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What went wrong in Wezer, told again with another end: statements E16, E22 to E28 and E33. */
@FabComTest
class DealingTest extends Dealers {

    private final Replying replying;
    private final Undoing undoing;
    private final Deals deals;
    private final Publishing publishing;

    DealingTest(
            ApplicationContext application, Replying replying, Undoing undoing, Deals deals, Publishing publishing) {
        super(application);
        this.replying = replying;
        this.undoing = undoing;
        this.deals = deals;
        this.publishing = publishing;
    }

    @Test
    void malo_borrows_the_trailer_for_two_hours_and_pays_when_he_brings_it_back() {
        var trailer = square.offer(oxana, "Remorque vélo", 1, square.h(120));
        var id = accepted(trailer, malo, 1, square.h(120));
        assertThat(square.reserved(malo, square.hours)).isEqualTo(120);
        assertThat(square.available(malo, square.hours)).isEqualTo(-120);
        assertThat(square.available(oxana, square.hours)).isZero();
        assertThat(dealing.invoice(id, self(oxana))).isInstanceOf(DealOutcome.Done.class);
        assertThat(dealing.pay(id, self(malo))).isInstanceOf(DealOutcome.Done.class);
        assertThat(square.deal(id).state()).isEqualTo(State.DONE);
        assertThat(square.available(oxana, square.hours)).isEqualTo(120);
        assertThat(square.reserved(malo, square.hours)).isZero();
        assertThat(deals.trail(id).stream().map(Step::kind))
                .containsExactly(Step.Kind.REPLIED, Step.Kind.ACCEPTED, Step.Kind.INVOICED, Step.Kind.PAID);
    }

    /** E23: in a want the author pays. In Wezer “sender” meant replier, and the roles flipped all over the code. */
    @Test
    void who_looks_for_help_pays_the_one_who_helps_and_nobody_ever_turns_it_round() {
        var want = square.want(oxana, "Tailler la haie", square.h(60));
        var id = accepted(want, malo, 1, square.h(60));
        assertThat(square.deal(id).payer()).isEqualTo(oxana);
        assertThat(square.deal(id).payee()).isEqualTo(malo);
        assertThatThrownBy(() -> db.sql("update market.deal set payer = payee, payee = payer where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("never changes");
        assertThat(dealing.pay(id, self(malo))).isEqualTo(refused(DealRefusal.NOT_YOURS));
        assertThat(dealing.pay(id, self(oxana))).isInstanceOf(DealOutcome.Done.class);
        assertThat(square.available(malo, square.hours)).isEqualTo(60);
    }

    @Test
    void one_does_not_reply_to_oneself_nor_twice_nor_for_somebody_else() {
        var offer = square.offer(oxana, "Confitures", 5, square.br(300));
        assertThat(square.reply(offer, oxana, 1, square.br(300))).isEqualTo(refused(DealRefusal.OWN_POST));
        square.replied(offer, malo, 1, square.br(300));
        assertThat(square.reply(offer, malo, 1, square.br(300))).isEqualTo(refused(DealRefusal.ALREADY));
        var reply = new Replying.Reply(1, List.of(square.br(300)), "", null);
        var nadia = neighbours.person("Nadia").id();
        assertThat(replying.reply(offer.id(), nadia, reply, Ids.next(), self(malo)))
                .isEqualTo(refused(DealRefusal.NOT_YOURS));
    }

    @Test
    void the_same_form_sent_twice_is_one_reply() {
        var offer = square.offer(oxana, "Plants de tomates", 20, square.br(50));
        var reply = new Replying.Reply(2, List.of(square.br(50)), "", null);
        var once = Ids.next();
        var first = (DealOutcome.Done) replying.reply(offer.id(), malo, reply, once, self(malo));
        assertThat(replying.reply(offer.id(), malo, reply, once, self(malo)))
                .isEqualTo(new DealOutcome.Again(first.deal()));
    }

    /** E24: in Wezer price and quantity could change after acceptance, so that payment differed from the reservation. */
    @Test
    void a_price_that_changed_meanwhile_is_not_accepted_by_surprise_and_never_changes_afterwards() {
        var offer = square.offer(oxana, "Vélo", 1, square.br(5_000));
        var id = square.replied(offer, malo, 1, square.br(5_000));
        var lower = new Replying.Reply(1, List.of(square.br(100)), "Finalement…", null);
        assertThat(replying.revise(id, 1, lower, self(malo))).isInstanceOf(DealOutcome.Done.class);
        assertThat(dealing.accept(id, 1, "", self(oxana))).isEqualTo(refused(DealRefusal.STALE));
        assertThat(square.deal(id).state()).isEqualTo(State.OPEN);
        assertThat(square.reserved(malo, square.brins)).isZero();
        assertThat(dealing.accept(id, 2, "", self(oxana))).isInstanceOf(DealOutcome.Done.class);
        assertThat(square.reserved(malo, square.brins)).isEqualTo(100);
        assertThat(replying.revise(id, 2, lower, self(malo))).isEqualTo(refused(DealRefusal.STATE));
        assertThatThrownBy(() -> db.sql("update market.deal_price set units = 1 where deal = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(Exception.class);
        assertThat(deals.versions(id)).hasSize(2);
    }

    /** E16: “one of” behaved like “all of”. */
    @Test
    void all_of_needs_every_currency_and_one_of_exactly_one() {
        var all = square.offer(oxana, "Panier", 9, square.h(15), square.br(500));
        assertThat(square.reply(all, malo, 1, square.h(15))).isEqualTo(refused(DealRefusal.TERMS));
        assertThat(square.reply(all, malo, 1, square.h(15), square.br(500))).isInstanceOf(DealOutcome.Done.class);
        var one = square.publish(
                oxana, Square.oneOf(square.draft(Post.Kind.OFFER, "Repas", 9, square.h(15), square.br(500))));
        assertThat(square.reply(one, malo, 1, square.h(15), square.br(500))).isEqualTo(refused(DealRefusal.TERMS));
        assertThat(square.reply(one, malo, 1)).isEqualTo(refused(DealRefusal.TERMS));
        assertThat(square.reply(one, malo, 1, square.br(500))).isInstanceOf(DealOutcome.Done.class);
    }

    /** Severity A of Wezer: a negative price pulled money from the other side. */
    @Test
    void an_amount_of_zero_or_less_or_too_fine_or_in_another_currency_is_refused() {
        var offer = square.offer(oxana, "Pain", 9, square.h(15));
        for (long wrong : new long[] {0, -15, -1_000_000, 7, Long.MAX_VALUE})
            assertThat(square.reply(offer, malo, 1, square.h(wrong)))
                    .as("%d", wrong)
                    .isEqualTo(refused(DealRefusal.TERMS));
        assertThat(square.reply(offer, malo, 1, square.br(15))).isEqualTo(refused(DealRefusal.TERMS));
        for (int wrong : new int[] {0, -1, 10})
            assertThat(square.reply(offer, malo, wrong, square.h(15))).isEqualTo(refused(DealRefusal.NOT_ENOUGH));
        assertThatThrownBy(() -> db.sql("insert into market.post_price values (:post, :currency, -1, 9)")
                        .param("post", offer.id(), "currency", square.brins.id().value())
                        .update())
                .hasMessageContaining("post_price");
    }

    @Test
    void who_has_not_enough_is_not_accepted_and_the_stock_stays() {
        var offer = square.offer(oxana, "Piano", 1, square.br(600_000));
        var id = square.replied(offer, malo, 1, square.br(600_000));
        assertThat(dealing.accept(id, 1, "", self(oxana)))
                .isEqualTo(new DealOutcome.Unbooked(org.fabcom.ledger.Refusal.NOT_ENOUGH, square.brins.id()));
        assertThat(square.deal(id).state()).isEqualTo(State.OPEN);
        assertThat(square.post(offer).left()).isEqualTo(1);
    }

    /** E26, and severity B of Wezer: stock came back while it was being rated, and two people got the same chair. */
    @Test
    void stock_counts_from_acceptance_to_the_end_comes_back_when_cancelled_and_the_last_unit_closes_the_post() {
        var offer = square.offer(oxana, "Chaises", 3, square.h(15));
        var first = accepted(offer, malo, 2, square.h(15));
        assertThat(square.post(offer).left()).isEqualTo(1);
        dealing.pay(first, self(malo));
        assertThat(square.post(offer).left())
                .as("a deal that is done still counts")
                .isEqualTo(1);
        var nadia = neighbours.person("Nadia").id();
        var second = accepted(offer, nadia, 1, square.h(15));
        assertThat(square.post(offer).closedWhy()).isEqualTo(Post.ClosedWhy.SOLD_OUT);
        assertThat(square.reply(offer, neighbours.person("Ilyes").id(), 1, square.h(15)))
                .isEqualTo(refused(DealRefusal.CLOSED));
        undoing.consent(second, nadia, "", self(nadia));
        undoing.consent(second, oxana, "", self(oxana));
        assertThat(square.post(offer).left()).isEqualTo(1);
        assertThat(square.post(offer).state()).isEqualTo(Post.State.PUBLISHED);
        assertThat(square.reserved(nadia, square.hours)).isZero();
    }

    /** A reply to a closed or cancelled post could still be accepted in Wezer. */
    @Test
    void a_reply_to_a_closed_post_is_not_accepted() {
        var offer = square.offer(oxana, "Tente", 2, square.h(60));
        var id = square.replied(offer, malo, 1, square.h(60));
        publishing.close(offer.id());
        assertThat(dealing.accept(id, 1, "", self(oxana))).isEqualTo(refused(DealRefusal.CLOSED));
        assertThat(square.reserved(malo, square.hours)).isZero();
    }

    /** E25. */
    @Test
    void fifty_people_want_the_last_chair_and_one_gets_it() throws Exception {
        var offer = square.offer(oxana, "La dernière chaise", 1, square.h(15));
        var replies = new ArrayList<UUID>();
        for (int i = 0; i < 50; i++)
            replies.add(square.replied(offer, neighbours.person("Voisin " + i).id(), 1, square.h(15)));
        var start = new CountDownLatch(1);
        var outcomes = new ArrayList<DealOutcome>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            var running = new ArrayList<Future<DealOutcome>>();
            for (var id : replies)
                running.add(threads.submit(() -> {
                    start.await();
                    return dealing.accept(id, 1, "", self(oxana));
                }));
            start.countDown();
            for (var it : running) outcomes.add(it.get());
        }
        assertThat(outcomes.stream().filter(DealOutcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(refused(DealRefusal.NOT_ENOUGH)::equals))
                .hasSize(49);
        assertThat(square.post(offer).taken()).isEqualTo(1);
        long aside = replies.stream()
                .mapToLong(it -> square.reserved(square.deal(it).replier(), square.hours))
                .sum();
        assertThat(aside).isEqualTo(15);
    }

    /** E28: hours move at payment, euros wait for the word of who receives them. */
    @Test
    void euros_wait_for_the_payee_and_hours_do_not() {
        var offer = square.offer(oxana, "Atelier vélo", 4, square.h(60), square.eur(500));
        var id = accepted(offer, malo, 2, square.h(60), square.eur(500));
        assertThat(square.reserved(malo, square.hours)).isEqualTo(120);
        dealing.pay(id, self(malo));
        assertThat(square.deal(id).state()).isEqualTo(State.AWAITING);
        assertThat(square.available(oxana, square.hours)).isEqualTo(120);
        assertThat(dealing.receive(id, self(malo))).isEqualTo(refused(DealRefusal.NOT_YOURS));
        assertThat(dealing.receive(id, self(oxana))).isInstanceOf(DealOutcome.Done.class);
        assertThat(square.deal(id).state()).isEqualTo(State.DONE);
        assertThat(square.deal(id).outside()).isNotNull();
        assertThat(square.available(oxana, square.euros))
                .as("kept elsewhere: a trace only")
                .isZero();
    }

    /** E33: in Wezer a silent party blocked a deal for ever, waiting to be rated. */
    @Test
    void nothing_ever_waits_for_a_rating() {
        var id = accepted(square.offer(oxana, "Bois", 1, square.h(15)), malo, 1, square.h(15));
        dealing.pay(id, self(malo));
        assertThat(square.deal(id).state()).isEqualTo(State.DONE);
        assertThat(square.deal(id).doneAt()).isNotNull();
    }

    @Test
    void a_gift_is_agreed_and_done_without_any_money() {
        var id = accepted(square.offer(oxana, "Kéfir", 1), malo, 1);
        assertThat(dealing.pay(id, self(malo))).isEqualTo(refused(DealRefusal.STATE));
        assertThat(dealing.finish(id, self(malo))).isInstanceOf(DealOutcome.Done.class);
        assertThat(square.deal(id).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_step_that_comes_twice_is_refused_and_books_once() {
        var id = accepted(square.offer(oxana, "Œufs", 9, square.br(300)), malo, 2, square.br(300));
        assertThat(dealing.accept(id, 1, "", self(oxana))).isEqualTo(refused(DealRefusal.STATE));
        dealing.pay(id, self(malo));
        assertThat(dealing.pay(id, self(malo))).isEqualTo(refused(DealRefusal.STATE));
        assertThat(square.available(malo, square.brins)).isEqualTo(-600);
    }

    @Test
    void the_price_of_a_post_may_change_without_touching_what_is_agreed() {
        var offer = square.offer(oxana, "Miel", 9, square.br(800));
        var id = accepted(offer, malo, 1, square.br(800));
        PostDraft dearer = square.draft(Post.Kind.OFFER, "Miel", 9, square.br(8_000));
        publishing.change(offer.id(), dearer, square.post(offer).version());
        dealing.pay(id, self(malo));
        assertThat(square.available(malo, square.brins)).isEqualTo(-800);
    }
}
