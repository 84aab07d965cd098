package org.fabcom.acts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.totals.Figures.Entry;
import org.junit.jupiter.api.Test;

/** A picture of hours by theme may be cut; the hours of several themes together are never among what it leaves out. */
class SharedHoursTest {

    private static final Entry SHARED = new Entry(FigureDrawing.SHARED, "", 43, 2655, 0);

    private static List<Entry> with(int themes) {
        var own = IntStream.range(0, themes)
                .mapToObj(it -> new Entry("t" + it, "", 1, 600 - it, 0))
                .toList();
        return Stream.concat(Stream.of(SHARED), own.stream()).toList();
    }

    private static List<Entry> drawn(List<Entry> all) {
        return FigureDrawing.sharedLast(all, FigureDrawing.MOST_BARS).toList();
    }

    @Test
    void it_closes_what_is_shown_and_nothing_is_lost() {
        for (int themes : new int[] {0, 1, 11, 12, 14, 40}) {
            var all = with(themes);
            var drawn = drawn(all);
            int last = Math.min(all.size(), FigureDrawing.MOST_BARS) - 1;
            assertThat(drawn.get(last)).as(themes + " themes").isEqualTo(SHARED);
            assertThat(drawn).containsExactlyInAnyOrderElementsOf(all);
            var others = new ArrayList<>(drawn);
            others.remove(SHARED);
            assertThat(others).isEqualTo(all.subList(1, all.size()));
        }
        var none = with(3).subList(1, 4);
        assertThat(drawn(none)).as("nothing is shared").isEqualTo(none);
    }

    @Test
    void what_is_shown_adds_up_to_all_and_says_how_many_are_left_out() {
        for (int themes : new int[] {12, 14, 40}) {
            var all = with(themes);
            var shown = FigureDrawing.addedUp(all);
            assertThat(shown).hasSize(FigureDrawing.MOST_BARS + 1).contains(SHARED);
            assertThat(shown.getLast().label()).isEqualTo("" + (themes - 11));
            assertThat(shown.stream().mapToLong(Entry::minutes).sum())
                    .isEqualTo(all.stream().mapToLong(Entry::minutes).sum());
            assertThat(shown.stream().mapToLong(Entry::acts).sum())
                    .isEqualTo(all.stream().mapToLong(Entry::acts).sum());
        }
    }
}
