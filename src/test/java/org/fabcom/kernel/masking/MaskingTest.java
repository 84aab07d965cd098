package org.fabcom.kernel.masking;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** A41: small groups are hidden, and stay so for whoever subtracts. */
class MaskingTest {

    private final Masking five = Masking.PERSONS;
    private final Masking three = Masking.ORGANISATIONS;

    @Test
    void five_may_be_shown_four_may_not_and_nobody_is_no_group_of_persons() {
        assertThat(five.hides(5)).isFalse();
        assertThat(five.hides(4)).isTrue();
        assertThat(five.hides(0)).isFalse();
        assertThat(three.hides(2)).isTrue();
        assertThat(three.hides(3)).isFalse();
    }

    @Test
    void of_organisations_nought_says_of_all_that_they_do_not() {
        assertThat(three.hides(0)).isTrue();
        assertThat(three.hides(20, 20)).as("all of them do").isTrue();
        assertThat(five.hides(20, 20)).isFalse();
        assertThat(three.answers(new long[] {20, 0})).containsExactly(false, false);
    }

    @Test
    void answers_of_large_groups_are_shown_as_they_are() {
        assertThat(five.answers(new long[] {12, 0, 7})).containsExactly(true, true, true);
        assertThat(three.answers(new long[] {12, 4, 7})).containsExactly(true, true, true);
    }

    @Test
    void one_small_answer_takes_the_next_smallest_with_it() {
        assertThat(five.answers(new long[] {40, 3, 9, 0})).containsExactly(true, false, false, true);
        assertThat(three.answers(new long[] {40, 2, 9, 8})).containsExactly(true, false, true, false);
    }

    @Test
    void two_ones_are_not_hidden_by_their_sum_of_two() {
        assertThat(five.answers(new long[] {1, 1, 30, 20})).containsExactly(false, false, true, false);
        assertThat(three.answers(new long[] {1, 1, 30, 20})).containsExactly(false, false, true, false);
    }

    @Test
    void a_small_group_shows_nothing() {
        assertThat(five.answers(new long[] {2, 0})).containsExactly(false, false);
        assertThat(five.answers(new long[] {2, 1, 1})).containsExactly(false, false, false);
    }

    @Test
    void an_answer_that_must_not_be_shown_is_covered_too() {
        assertThat(five.answers(new long[] {30, 9, 20}, new boolean[] {true, false, true}))
                .containsExactly(true, false, false);
    }

    @Test
    void a_theme_is_hidden_where_those_without_it_are_few() {
        assertThat(five.among(new long[] {98, 40, 3, 0, 100}, 100)).containsExactly(false, true, false, true, true);
        assertThat(three.among(new long[] {98, 40, 2, 0, 100}, 100)).containsExactly(false, true, false, false, false);
        assertThat(five.among(new long[] {4}, 4)).containsExactly(false);
    }

    @Test
    void a_row_is_not_there_if_its_sum_or_the_others_are_few() {
        assertThat(three.row(new long[] {1, 1}, new long[] {9, 9}, null)).isNull();
        assertThat(three.row(new long[] {9, 7}, new long[] {9, 9}, null)).isNull();
        assertThat(three.row(new long[] {5, 5}, new long[] {9, 9}, null)).containsExactly(true, true);
    }

    @Test
    void a_figure_that_hardly_differs_from_another_one_of_its_name_is_hidden() {
        assertThat(three.row(new long[] {5, 5, 6}, new long[] {9, 9, 9}, new long[] {2, 4, 4}))
                .containsExactly(false, false, true);
        assertThat(three.row(new long[] {5, 5}, new long[] {9, 9}, new long[] {1, 1}))
                .isNull();
    }

    @Test
    void no_small_answer_can_be_told_from_ten_thousand_questions() {
        var random = new Random(41);
        for (int round = 0; round < 10_000; round++) {
            var masking = random.nextBoolean() ? five : three;
            var cells = LongStream.range(0, 2 + random.nextInt(7))
                    .map(it -> random.nextInt(4) == 0 ? 0 : random.nextInt(1, 12))
                    .toArray();
            var shown = masking.answers(cells);
            if (masking.hides(LongStream.of(cells).sum())) continue;
            for (int i = 0; i < cells.length; i++)
                if (masking.hides(cells[i]))
                    assertThat(most(masking, cells, shown, i))
                            .as("%s %s", Arrays.toString(cells), Arrays.toString(shown))
                            .isGreaterThanOrEqualTo(masking.least());
        }
    }

    /** The largest value of one hidden answer that fits the sum and what is shown. */
    private static long most(Masking masking, long[] cells, boolean[] shown, int which) {
        assertThat(shown[which]).isFalse();
        long free = 0;
        int hidden = 0;
        boolean perhapsNobody = !masking.nought();
        for (int i = 0; i < cells.length; i++)
            if (!shown[i]) {
                free += cells[i];
                hidden++;
                perhapsNobody |= cells[i] == 0;
            }
        return perhapsNobody || hidden == cells.length ? free : free - (hidden - 1);
    }

    /** By trying all that hidden figures of a row may be, with what is known of its columns. */
    @Test
    void no_hidden_figure_of_a_row_is_one_of_two() {
        var random = new Random(2026);
        for (int round = 0; round < 3_000; round++) {
            int width = 2 + random.nextInt(3);
            var sizes =
                    LongStream.range(0, width).map(it -> 3 + random.nextInt(9)).toArray();
            var cells = LongStream.of(sizes).map(it -> random.nextLong(it + 1)).toArray();
            var shown = three.row(cells, sizes, null);
            if (shown == null) continue;
            for (int i = 0; i < width; i++) {
                if (shown[i]) {
                    assertThat(cells[i]).isBetween(3L, sizes[i] - 3);
                    continue;
                }
                int possible = 0;
                for (long value = 0; value <= sizes[i]; value++) if (fits(cells, sizes, shown, i, value)) possible++;
                assertThat(possible)
                        .as("%s of %s: %s", Arrays.toString(cells), Arrays.toString(sizes), Arrays.toString(shown))
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    /** Whether the other hidden figures can make up the sum. */
    private static boolean fits(long[] cells, long[] sizes, boolean[] shown, int which, long value) {
        long left = cells[which] - value;
        long room = 0;
        for (int i = 0; i < cells.length; i++)
            if (!shown[i] && i != which) {
                left += cells[i];
                room += sizes[i];
            }
        return left >= 0 && left <= room;
    }
}
