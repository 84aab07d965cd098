package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.flows.Entered.Done;
import org.fabcom.flows.Entered.Refused;
import org.fabcom.flows.Entered.Why;
import org.fabcom.flows.Exits.Sold;
import org.fabcom.flows.Intakes.Weighed;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes in, what leaves, what is sold and what is taken back, in grams. */
@FabComTest
class JournalTest {

    private final ApplicationContext beans;
    private final Kinds kinds;
    private final Intakes intakes;
    private final Reversals reversals;
    private final Closings closings;
    private final Exits exits;
    private final Sql db;
    private final TransactionTemplate transaction;
    private final Shop shop;

    JournalTest(
            ApplicationContext beans,
            Kinds kinds,
            Intakes intakes,
            Reversals reversals,
            Closings closings,
            Exits exits,
            Sql db,
            TransactionTemplate transaction) {
        this.beans = beans;
        this.kinds = kinds;
        this.intakes = intakes;
        this.reversals = reversals;
        this.closings = closings;
        this.exits = exits;
        this.db = db;
        this.transaction = transaction;
        shop = new Shop("La Remise " + Ids.token().substring(0, 6), beans);
    }

    @Test
    void the_same_arrival_sent_twice_is_written_once_and_another_under_its_key_is_refused() {
        var key = shop.key();
        var first = intakes.record(shop.arrival(shop.chairs, 12_400, Sent.SHOP, key));
        var again = intakes.record(shop.arrival(shop.chairs, 12_400, Sent.SHOP, key));
        var other = intakes.record(shop.arrival(shop.chairs, 12_401, Sent.SHOP, key));
        assertThat(first).isInstanceOf(Done.class);
        assertThat(again).isEqualTo(new Done(((Done) first).movement(), ((Done) first).lines(), true));
        assertThat(other).isEqualTo(new Refused(Why.OTHER_CONTENT));
        assertThat(grams("RECEIVED")).isEqualTo(12_400);
    }

    @Test
    void the_tare_of_the_container_is_taken_off_and_a_container_alone_is_nothing() {
        var crate = Ids.next();
        db.sql(
                        "insert into flows.container (id, owner, name, tare, added_at) values (:crate, :owner, 'Caisse', 800, now())")
                .param("crate", crate, "owner", shop.owner().value())
                .update();
        intakes.record(shop.arrival(
                List.of(new Weighed(shop.books, 9_000, crate, 0, Sent.SHOP)), shop.today, false, shop.key()));
        assertThat(grams("RECEIVED")).isEqualTo(8_200);
        var empty =
                shop.arrival(List.of(new Weighed(shop.books, 800, crate, 0, Sent.SHOP)), shop.today, false, shop.key());
        assertThat(intakes.record(empty)).isEqualTo(new Refused(Why.NOTHING_LEFT));
    }

    @Test
    void what_is_sent_to_the_recycler_at_once_came_in_and_left_and_both_come_back_with_a_reason() {
        var line = ((Done) intakes.record(shop.arrival(shop.fridges, 47_000, Sent.RECYCLER, shop.key())))
                .lines()
                .getFirst();
        assertThat(grams("RECEIVED")).isEqualTo(47_000);
        assertThat(grams("RECYCLED")).isEqualTo(47_000);
        var weighing = reversals.find(line).orElseThrow();
        assertThat(reversals.takeBack(weighing, "960 g, pas 960 kg", shop.manager.id()))
                .isInstanceOf(Done.class);
        assertThat(grams("RECEIVED")).isZero();
        assertThat(grams("RECYCLED")).isZero();
        assertThat(reversals.takeBack(weighing, "encore", shop.manager.id())).isEqualTo(new Refused(Why.TAKEN_BACK));
        assertThat(count("flows.weighing")).isEqualTo(4);
    }

    @Test
    void a_past_day_is_written_only_as_a_deferred_entry_with_both_days() {
        var yesterday = shop.today.minusDays(1);
        var lines = List.of(new Weighed(shop.books, 3_000, null, 0, Sent.SHOP));
        assertThat(intakes.record(shop.arrival(lines, yesterday, false, shop.key())))
                .isEqualTo(new Refused(Why.DAY));
        assertThat(intakes.record(shop.arrival(lines, shop.today.plusDays(1), true, shop.key())))
                .isEqualTo(new Refused(Why.DAY));
        assertThat(intakes.record(shop.arrival(lines, yesterday, true, shop.key())))
                .isInstanceOf(Done.class);
        assertThat(db.sql("""
                select deferred and day = :day and (made_at at time zone 'Europe/Paris')::date = :today
                from flows.weighing where site = :site
                """)
                        .param("day", yesterday, "today", shop.today, "site", shop.site.id())
                        .single(Boolean.class))
                .isTrue();
    }

    @Test
    void a_closed_month_takes_nothing_more_and_its_corrections_are_of_today() {
        var before = shop.today.minusMonths(1).withDayOfMonth(3);
        var lines = List.of(new Weighed(shop.books, 3_000, null, 0, Sent.SHOP));
        var line = ((Done) intakes.record(shop.arrival(lines, before, true, shop.key())))
                .lines()
                .getFirst();
        assertThat(closings.close(shop.owner(), YearMonth.from(shop.today), shop.manager.id()))
                .as("a month that is not over")
                .isFalse();
        assertThat(closings.close(shop.owner(), YearMonth.from(before), shop.manager.id()))
                .isTrue();
        assertThat(closings.close(shop.owner(), YearMonth.from(before), shop.manager.id()))
                .isFalse();
        assertThat(intakes.record(shop.arrival(lines, before, true, shop.key())))
                .isEqualTo(new Refused(Why.MONTH_CLOSED));
        reversals.takeBack(reversals.find(line).orElseThrow(), "double", shop.manager.id());
        assertThat(db.sql("select day from flows.weighing where corrects = :line")
                        .param("line", line)
                        .single(java.time.LocalDate.class))
                .isEqualTo(shop.today);
    }

    @Test
    void a_kind_or_a_place_of_others_is_not_weighed_here() {
        var others = new Shop("Ailleurs", beans);
        assertThat(intakes.record(shop.arrival(others.chairs, 5_000, Sent.SHOP, shop.key())))
                .isEqualTo(new Refused(Why.UNKNOWN_KIND));
        var kind = kinds.find(shop.chairs).orElseThrow();
        kinds.change(kind.id(), kind.version(), kind.described(), true);
        assertThat(intakes.record(shop.arrival(shop.chairs, 5_000, Sent.SHOP, shop.key())))
                .isEqualTo(new Refused(Why.UNKNOWN_KIND));
        assertThat(kinds.all(shop.owner())).extracting(ObjectKind::id).contains(shop.chairs);
    }

    @Test
    void lines_that_were_not_weighed_ask_their_means_together() {
        long one = Statements.least(() -> transaction.execute(status -> exits.sold(List.of(piece(shop.chairs)))));
        long three = Statements.least(() -> transaction.execute(
                status -> exits.sold(List.of(piece(shop.chairs), piece(shop.books), piece(shop.fridges)))));
        assertThat(three).isEqualTo(one);
    }

    private Sold piece(UUID kind) {
        return new Sold(Ids.next(), shop.site.id(), shop.today, kind, 1, null, shop.manager.id());
    }

    /** Chairs of 4 kg, boxes of which were weighed as one piece each: 25 kg is the mean of no chair. */
    @Test
    void a_learnt_mean_far_from_the_given_one_is_not_that_of_a_piece() {
        intakes.record(shop.arrival(
                List.of(new Weighed(shop.chairs, 250_000, null, 10, Sent.SHOP)), shop.today, false, shop.key()));
        assertThat(sold(shop.chairs, 2, null)).isEqualTo(new Exits.Mass(8_000, MassFrom.GIVEN));
    }

    /** A sold piece weighs what was weighed, else the mean learnt over 12 months, else the given one, else nothing: and it says which. */
    @Test
    void a_sale_without_scale_is_estimated_and_says_how() {
        assertThat(sold(shop.chairs, 2, null)).isEqualTo(new Exits.Mass(8_000, MassFrom.GIVEN));
        assertThat(sold(shop.books, 3, null)).isEqualTo(new Exits.Mass(0, MassFrom.UNKNOWN));
        assertThat(sold(shop.books, 0, 730L)).isEqualTo(new Exits.Mass(730, MassFrom.WEIGHED));
        intakes.record(shop.arrival(
                List.of(new Weighed(shop.books, 5_005, null, 10, Sent.SHOP)), shop.today, false, shop.key()));
        assertThat(sold(shop.books, 3, null)).isEqualTo(new Exits.Mass(1_502, MassFrom.LEARNT)); // 1501.5, half up
        assertThatThrownBy(() -> exits.sold(List.of(
                        new Sold(Ids.next(), shop.site.id(), shop.today, shop.books, 1, null, shop.manager.id()))))
                .as("outside the transaction of a sale")
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refunds_of_a_line_add_up_to_it_to_the_gram_and_never_beyond() {
        var line = Ids.next();
        sold(line, shop.books, 3, 1_000L);
        assertThat(returned(line, 1)).isEqualTo(333);
        assertThat(returned(line, 1)).isEqualTo(333);
        assertThat(returned(line, 1)).isEqualTo(334);
        assertThat(grams("REUSED")).isZero();
        assertThatThrownBy(() -> returned(line, 1)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(grams("REUSED")).isZero();
    }

    private Exits.Mass sold(UUID kind, int pieces, @org.jspecify.annotations.Nullable Long grams) {
        return sold(Ids.next(), kind, pieces, grams);
    }

    private Exits.Mass sold(UUID line, UUID kind, int pieces, @org.jspecify.annotations.Nullable Long grams) {
        var it = new Sold(line, shop.site.id(), shop.today, kind, pieces, grams, shop.manager.id());
        return Objects.requireNonNull(transaction.execute(status -> exits.sold(List.of(it))))
                .getFirst();
    }

    private long returned(UUID line, int pieces) {
        return Objects.requireNonNull(transaction.execute(
                        status -> exits.returned(line, pieces, Ids.next(), shop.today, "remboursé", shop.manager.id())))
                .grams();
    }

    private long grams(String fate) {
        return db.sql("select coalesce(sum(grams), 0) from flows.daily where site = :site and fate = :fate")
                .param("site", shop.site.id(), "fate", fate)
                .single(Long.class);
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table + " where site = :site")
                .param("site", shop.site.id())
                .single(Integer.class);
    }
}
