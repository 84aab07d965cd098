package org.fabcom.kernel.counts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Marbles in bags, of colours and sizes or of none, that many hands put in, change and take out at once. */
@FabComTest
record KeptCountsTest(KeptCounts kept, Folding folding, CountsCheck check, Sql db, TransactionTemplate transaction) {

    private static final int BAGS = 6;

    @BeforeEach
    void bags() throws SQLException {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    drop schema if exists marbles cascade; delete from counts.kept where cells like 'marbles.%';
                    create schema marbles; grant usage on schema marbles to fabcom_app;
                    create table marbles.marble (id bigint generated always as identity primary key, bag int not null,
                        colour text, tags text[] not null default '{}', grams int not null, lost boolean not null default false);
                    grant select, insert, update, delete on marbles.marble to fabcom_app;
                    insert into marbles.marble (bag, colour, grams) values (1, 'red', 5), (1, 'red', 6), (2, null, 7);
                    select counts.keep('marbles.cell', 'marbles.marble', '{bag,colour,"few: cardinality(tags)"}', 'not lost',
                        '{grams}');
                    """);
        }
        CurrentBase.base().settle();
    }

    private List<String> cells() {
        return db.sql("""
                select concat_ws(' ', bag, coalesce(colour, '-'), few, sum(n), sum(grams)) from marbles.cell
                group by bag, colour, few having sum(n) <> 0 order by 1
                """).list(String.class);
    }

    private long rows() {
        return db.sql("select count(*) from marbles.cell").single(Long.class);
    }

    @Test
    void what_is_there_at_first_is_counted_and_what_happens_is_added() {
        assertThat(cells()).containsExactly("1 red 0 2 11", "2 - 0 1 7");
        db.sql(
                        "insert into marbles.marble (bag, colour, tags, grams) values (1, 'red', '{}', 1), (1, 'blue', '{a,b}', 2)")
                .update();
        db.sql("update marbles.marble set grams = 10 where grams = 7").update();
        assertThat(cells()).containsExactly("1 blue 2 1 2", "1 red 0 3 12", "2 - 0 1 10");
        db.sql("update marbles.marble set lost = true where grams in (2, 5)").update();
        db.sql("delete from marbles.marble where grams = 6").update();
        assertThat(cells()).containsExactly("1 red 0 1 1", "2 - 0 1 10");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void one_row_is_left_of_each_combination_and_none_of_what_is_gone() {
        db.sql("insert into marbles.marble (bag, colour, grams) values (1, 'red', 1)")
                .update();
        db.sql("delete from marbles.marble where bag = 2").update();
        assertThat(rows()).isEqualTo(4);
        folding.run();
        assertThat(rows()).isEqualTo(1);
        assertThat(cells()).containsExactly("1 red 0 3 12");
        assertThat(kept.late("marbles.cell")).isFalse();
    }

    @Test
    void the_check_names_what_differs_and_a_rebuild_mends_it() {
        CurrentBase.asOwner("update marbles.cell set n = 9 where bag = 2");
        CurrentBase.asOwner(
                "insert into marbles.cell (key, bag, colour, few, n, grams) values (0, 3, 'green', 0, 1, 1)");
        assertThat(check.findings())
                .containsExactly("marbles.cell (2,,0): (9,7) ≠ (1,7)", "marbles.cell (3,green,0): (1,1) ≠ ");
        db.sql("select 1 from counts.rebuild('marbles.cell')").single(Integer.class);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void many_hands_at_once_lose_nothing_and_wait_for_nobody_for_ever() throws Exception {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        System.err.println("kept counts: seed " + seed);
        var hands = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 7; i++) {
            var dice = new Random(seed + i);
            hands.add(() -> play(dice));
        }
        hands.add(() -> {
            for (int i = 0; i < 100; i++) folding.run();
            return 0;
        });
        assertThat(Together.all(hands)).as("seed " + seed).containsExactly(150, 150, 150, 150, 150, 150, 150, 0);
        assertThat(check.findings()).as("seed " + seed).isEmpty();
        folding.run();
        assertThat(check.findings()).as("seed " + seed).isEmpty();
        long combinations = db.sql("select count(*) from marbles.cell_counted").single(Long.class);
        assertThat(rows()).as("seed " + seed).isEqualTo(combinations).isPositive();
    }

    /** Some steps each time, kept or thrown away; rows of others are changed in the order of their ids. */
    private int play(Random dice) {
        int done = 0;
        for (; done < 150; done++) {
            int steps = 1 + dice.nextInt(4);
            boolean regretted = dice.nextInt(5) == 0;
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < steps; i++) put(dice);
                if (dice.nextInt(3) == 0) swap(dice);
                if (regretted) status.setRollbackOnly();
            });
        }
        return done;
    }

    private void put(Random dice) {
        db.sql("insert into marbles.marble (bag, colour, grams, tags) values (:bag, :colour, :grams, :tags)")
                .param("bag", dice.nextInt(BAGS))
                .param("colour", dice.nextInt(4) == 0 ? null : "c" + dice.nextInt(3))
                .param("grams", dice.nextInt(50))
                .param("tags", dice.nextBoolean() ? new String[0] : new String[] {"x"})
                .update();
    }

    private void swap(Random dice) {
        var sql = dice.nextBoolean()
                ? "update marbles.marble set bag = (bag + 1) % :bags, lost = not lost, grams = grams + 1"
                : "delete from marbles.marble";
        db.sql(sql + " where id in (select id from marbles.marble where bag <> :bags and grams % 5 = :rest order by id"
                        + " limit 3 for update)")
                .param("bags", BAGS, "rest", dice.nextInt(5))
                .update();
    }

    @Test
    void who_writes_does_not_wait_for_another_who_is_not_done() {
        transaction.executeWithoutResult(status -> {
            db.sql("insert into marbles.marble (bag, colour, grams) values (1, 'red', 1)")
                    .update();
            var other = CompletableFuture.runAsync(() -> {
                db.sql("insert into marbles.marble (bag, colour, grams) values (1, 'red', 2)")
                        .update();
                folding.run();
            });
            assertThat(other).succeedsWithin(Duration.ofSeconds(5));
        });
        assertThat(cells()).containsExactly("1 red 0 4 14", "2 - 0 1 7");
    }
}
