package org.fabcom.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.batch.Batch.Direction;
import org.fabcom.ledger.batch.Batch.Payment;
import org.fabcom.ledger.batch.Batches.Outcome;
import org.fabcom.ledger.batch.Batches.Sent;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A batch is booked whole or not at all, and once, whoever sends it and however many at the same time (E44). */
@FabComTest
class BatchesTest {

    private final Batches batches;
    private final BookedBatches booked;
    private final Ledger ledger;
    private final Currencies currencies;
    private final Neighbours neighbours;
    private final Sql db;

    private PartyId board = new PartyId(Ids.next());
    private Currency hours =
            new Currency(CurrencyId.next(), "", "", Unit.HOURS, Regime.MUTUAL, 0, 15, Limits.NONE, false);

    BatchesTest(
            Batches batches,
            BookedBatches booked,
            Ledger ledger,
            Currencies currencies,
            Neighbours neighbours,
            Sql db) {
        this.batches = batches;
        this.booked = booked;
        this.ledger = ledger;
        this.currencies = currencies;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void aBoardThatMayOweTenHours() {
        board = neighbours.person("Bureau").id();
        hours = currencies
                .add(Currencies.Draft.hours("Heure " + UUID.randomUUID(), new Limits(-600L, 600L)), board)
                .orElseThrow();
    }

    @Test
    void one_to_many_and_the_same_list_again_is_one_booking() {
        var people = people(3);
        var batch = out(people, 60);
        assertThat(batches.book(batch, Sent.by(board))).isInstanceOf(Outcome.Done.class);
        assertThat(batches.book(batch, Sent.by(board))).isInstanceOf(Outcome.Before.class);
        assertThat(batches.book(batch, Sent.by(people.getFirst()))).isInstanceOf(Outcome.Before.class);
        assertThat(available(board)).isEqualTo(-180);
        assertThat(people).allMatch(it -> available(it) == 60);
    }

    @Test
    void many_to_one_from_who_agreed() {
        var people = people(4);
        agree(people.subList(0, 3));
        assertThat(batches.book(new Batch(board, Direction.IN, payments(people, 30), "Cotisation"), Sent.by(board)))
                .as("the fourth did not")
                .isEqualTo(new Outcome.Refused(4, new Booking.Refused(Refusal.NOT_AGREED, null)));
        assertThat(available(board)).isZero();
        agree(people.subList(3, 4));
        var batch = new Batch(board, Direction.IN, payments(people, 30), "Cotisation");
        assertThat(batches.book(batch, Sent.by(board))).isInstanceOf(Outcome.Done.class);
        assertThat(available(board)).isEqualTo(120);
        assertThat(people).allMatch(it -> available(it) == -30);
        assertThat(booked.last(board, 5)).singleElement().matches(it -> it.lines() == 4);
    }

    @Test
    void when_the_last_line_passes_a_limit_nothing_at_all_moved_and_it_may_be_sent_again_later() {
        var people = people(11);
        var batch = out(people, 60);
        assertThat(batches.book(batch, Sent.by(board))).isEqualTo(new Outcome.Refused(11, refused()));
        assertThat(available(board)).isZero();
        assertThat(count("ledger.batch where wallet = '" + board + "'")).isZero();
        ledger.pay(new Order(
                        people.getFirst(),
                        board,
                        Amount.one(hours.id(), 60),
                        board,
                        UUID.randomUUID().toString(),
                        ""))
                .booked();
        assertThat(batches.book(batch, Sent.by(board))).isInstanceOf(Outcome.Done.class);
        assertThat(available(board)).isEqualTo(-600);
    }

    @Test
    void eight_at_once_with_the_same_file_pay_once() throws Exception {
        var people = people(8);
        var batch = out(people, 30);
        var outcomes = atOnce(IntStream.range(0, 8)
                .mapToObj(i ->
                        (Callable<Outcome>) () -> batches.book(batch, Sent.by(i % 2 == 0 ? board : people.get(i))))
                .toList());
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Before.class::isInstance).hasSize(7);
        assertThat(available(board)).isEqualTo(-240);
    }

    @Test
    void batches_both_ways_and_payments_at_once_lose_nothing_and_never_wait_in_a_circle() throws Exception {
        var people = people(6);
        agree(people);
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 12; i++) {
            var some = i % 2 == 0 ? people : people.reversed();
            var subject = "tour " + i;
            var direction = i % 3 == 0 ? Direction.IN : Direction.OUT;
            work.add(() -> batches.book(
                            new Batch(
                                    board,
                                    direction,
                                    some.stream()
                                            .map(it -> new Payment(1, it, new Amount(hours.id(), 15), subject))
                                            .toList(),
                                    ""),
                            Sent.by(board))
                    instanceof Outcome.Done);
            work.add(() -> ledger.pay(new Order(
                            some.getFirst(),
                            board,
                            Amount.one(hours.id(), 15),
                            some.getFirst(),
                            UUID.randomUUID().toString(),
                            subject))
                    instanceof Booking.Booked);
        }
        assertThat(atOnce(work)).containsOnly(true);
        assertThat(available(board)).isEqualTo(15 * (6 * 4 - 6 * 8 + 12));
        assertThat(sum()).isZero();
    }

    @Test
    void five_hundred_lines_are_one_act() {
        var people = people(20);
        var wide = currencies
                .add(Currencies.Draft.hours("Longue " + UUID.randomUUID(), Limits.NONE), board)
                .orElseThrow();
        var batch = new Batch(
                board,
                Direction.OUT,
                IntStream.range(0, 500)
                        .mapToObj(i -> new Payment(i + 1, people.get(i % 20), new Amount(wide.id(), 15), "n° " + i))
                        .toList(),
                "");
        assertThat(batches.book(batch, Sent.by(board))).isInstanceOf(Outcome.Done.class);
        assertThat(ledger.balance(board, wide.id()).orElseThrow().available()).isEqualTo(-7_500);
        assertThat(count("ledger.transfer where key like 'lot-%' and payer = '" + board + "'"))
                .isEqualTo(500);
    }

    @Test
    void what_was_booked_is_never_changed_nor_deleted() {
        assertThat(batches.book(out(people(1), 15), Sent.by(board))).isInstanceOf(Outcome.Done.class);
        for (var sql : List.of("update ledger.batch set lines = 2", "delete from ledger.batch"))
            assertThatThrownBy(() -> db.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    private Booking.Refused refused() {
        return new Booking.Refused(Refusal.NOT_ENOUGH, hours.id());
    }

    private List<PartyId> people(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> neighbours.person("Membre " + i).id())
                .toList();
    }

    /** To be taken from by the board. */
    private void agree(List<PartyId> people) {
        for (var it : people)
            db.sql("insert into ledger.consent (id, payer, payee, days, granted_by, granted_at)"
                            + " values (gen_random_uuid(), :it, :board, 0, :it, now())")
                    .param("it", it.value(), "board", board.value())
                    .update();
    }

    private Batch out(List<PartyId> people, long units) {
        return new Batch(board, Direction.OUT, payments(people, units), "");
    }

    private List<Payment> payments(List<PartyId> people, long units) {
        return IntStream.range(0, people.size())
                .mapToObj(i -> new Payment(i + 1, people.get(i), new Amount(hours.id(), units), "Fête"))
                .toList();
    }

    private long available(PartyId party) {
        return ledger.balance(party, hours.id()).orElseThrow().available();
    }

    private long sum() {
        return db.sql("select sum(available)::bigint from ledger.account where currency = :it")
                .param("it", hours.id().value())
                .single(Long.class);
    }

    private long count(String from) {
        return db.sql("select count(*) from " + from).single(Long.class);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var done = new ArrayList<T>();
            for (Future<T> it : threads.invokeAll(work)) done.add(it.get());
            return done;
        }
    }
}
