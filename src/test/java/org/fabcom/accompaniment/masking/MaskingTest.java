package org.fabcom.accompaniment.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A41: small groups are hidden, and stay so for whoever subtracts. */
class MaskingTest {

    private final Masking five = Masking.PERSONS;

    @Test
    void five_may_be_shown_four_may_not_and_nobody_is_no_group() {
        assertThat(five.one(5)).isEqualTo(5);
        assertThat(five.one(4)).isNull();
        assertThat(five.one(0)).isZero();
        assertThat(Masking.ORGANISATIONS.one(2)).isNull();
        assertThat(Masking.ORGANISATIONS.one(3)).isEqualTo(3);
    }

    @Test
    void a_row_of_large_cells_is_shown_as_it_is() {
        assertThat(five.row(List.of(12L, 0L, 7L)).cells()).containsExactly(12L, 0L, 7L);
    }

    @Test
    void one_small_cell_takes_the_next_smallest_with_it() {
        assertThat(five.row(List.of(40L, 3L, 9L, 0L)).cells()).containsExactly(40L, null, null, 0L);
    }

    @Test
    void two_ones_are_not_hidden_by_their_sum_of_two() {
        assertThat(five.row(List.of(1L, 1L, 30L, 20L)).cells()).containsExactly(null, null, 30L, null);
    }

    @Test
    void a_small_total_goes_too() {
        var row = five.row(List.of(2L, 0L));
        assertThat(row.cells()).containsExactly(null, null);
        assertThat(row.total()).isNull();
    }

    @Test
    void a_theme_is_hidden_where_those_without_it_are_few() {
        assertThat(five.among(100, List.of(98L, 40L, 3L, 0L, 100L))).containsExactly(null, 40L, null, 0L, 100L);
        assertThat(five.among(4, List.of(4L))).containsExactly((Long) null);
    }

    @Test
    void no_small_cell_of_a_row_can_be_told_from_ten_thousand_rows() {
        var random = new Random(41);
        for (int round = 0; round < 10_000; round++) {
            var cells = LongStream.range(0, 2 + random.nextInt(7))
                    .map(it -> random.nextInt(4) == 0 ? 0 : random.nextInt(1, 12))
                    .boxed()
                    .toList();
            var shown = five.row(cells);
            if (shown.total() == null) continue;
            for (int i = 0; i < cells.size(); i++)
                if (five.hides(cells.get(i)))
                    assertThat(most(cells, shown.cells(), i))
                            .as("%s %s", cells, shown)
                            .isGreaterThanOrEqualTo(5);
        }
    }

    /** By trying: the largest value of one hidden cell that fits the total and what is shown. */
    private static long most(List<Long> cells, List<@Nullable Long> shown, int which) {
        long free = 0;
        int hidden = 0;
        boolean nought = false;
        for (int i = 0; i < cells.size(); i++)
            if (shown.get(i) == null) {
                free += cells.get(i);
                hidden++;
                nought |= cells.get(i) == 0;
            }
        assertThat(shown.get(which)).isNull();
        return nought || hidden == cells.size() ? free : free - (hidden - 1);
    }

    @Test
    void in_a_table_what_is_hidden_cannot_be_worked_out_from_both_sums() {
        var random = new Random(2026);
        int shownAtAll = 0;
        for (int round = 0; round < 3_000; round++) {
            int height = 2 + random.nextInt(4);
            int width = 2 + random.nextInt(4);
            var cells = new ArrayList<List<Long>>();
            for (int i = 0; i < height; i++)
                cells.add(LongStream.range(0, width)
                        .map(it -> random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(5, 30))
                        .boxed()
                        .toList());
            var table = five.table(cells);
            if (table == null) continue;
            shownAtAll++;
            var it = cells.stream()
                    .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                    .toArray(long[][]::new);
            var hidden = new boolean[height][width];
            for (int i = 0; i < height; i++)
                for (int j = 0; j < width; j++)
                    hidden[i][j] = table.cells().get(i).get(j) == null;
            for (int i = 0; i < height; i++)
                for (int j = 0; j < width; j++)
                    if (five.hides(it[i][j])) {
                        assertThat(hidden[i][j]).isTrue();
                        assertThat(Table.largest(it, hidden, i, j))
                                .as("%s", cells)
                                .isGreaterThanOrEqualTo(5);
                    }
        }
        assertThat(shownAtAll).isGreaterThan(2_000);
    }

    @Test
    void what_readers_may_think_of_a_cell_is_reckoned_as_by_trying_all_tables() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var it = new long[3][3];
            for (var row : it) Arrays.setAll(row, j -> 1 + random.nextInt(4));
            var hidden = new boolean[3][3];
            for (var row : hidden) for (int j = 0; j < 3; j++) row[j] = random.nextInt(3) > 0;
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 3; j++)
                    if (hidden[i][j])
                        assertThat(Table.largest(it, hidden, i, j)).isEqualTo(tried(it, hidden, i, j));
        }
    }

    private static long tried(long[][] it, boolean[][] hidden, int row, int column) {
        var now = new long[3][3];
        return try_(it, hidden, now, 0, row, column);
    }

    private static long try_(long[][] it, boolean[][] hidden, long[][] now, int at, int row, int column) {
        if (at == 9) {
            for (int i = 0; i < 3; i++)
                if (LongStream.of(now[i]).sum() != LongStream.of(it[i]).sum()) return 0;
            for (int j = 0; j < 3; j++)
                if (now[0][j] + now[1][j] + now[2][j] != it[0][j] + it[1][j] + it[2][j]) return 0;
            return now[row][column];
        }
        int i = at / 3;
        int j = at % 3;
        if (j == 0
                && i > 0
                && LongStream.of(now[i - 1]).sum() != LongStream.of(it[i - 1]).sum()) return 0;
        if (!hidden[i][j]) {
            now[i][j] = it[i][j];
            return try_(it, hidden, now, at + 1, row, column);
        }
        long best = 0;
        for (long value = 1; value <= LongStream.of(it[i]).sum(); value++) {
            now[i][j] = value;
            best = Math.max(best, try_(it, hidden, now, at + 1, row, column));
        }
        return best;
    }

    @Test
    void a_table_that_cannot_hide_its_small_cells_is_not_shown() {
        assertThat(five.table(List.of(List.of(2L, 1L), List.of(1L, 20L)))).isNull();
    }
}
