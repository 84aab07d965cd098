package org.fabcom.agenda.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.agenda.workshops.Workshop;
import org.junit.jupiter.api.Test;

class DegreesTest {

    @Test
    void a_mean_is_told_from_five_answers_on_and_never_before() {
        assertThatThrownBy(() -> new Degrees(2, 2, 0, 0).mean(Locale.FRENCH)).isInstanceOf(IllegalStateException.class);
        assertThat(new Degrees(2, 2, 1, 0).mean(Locale.FRENCH)).isEqualTo("1,8");
        assertThat(new Degrees(2, 2, 1, 0).mean(Locale.ENGLISH)).isEqualTo("1.8");
        assertThat(new Degrees(0, 0, 0, 9).mean(Locale.FRENCH)).isEqualTo("4,0");
    }

    @Test
    void means_are_rounded_half_up_whatever_was_answered() {
        var random = new Random(20261126);
        for (int i = 0; i < 2000; i++) {
            var it = new Degrees(random.nextInt(40), random.nextInt(40), random.nextInt(40), 5 + random.nextInt(40));
            double exact = (it.one() + 2.0 * it.two() + 3.0 * it.three() + 4.0 * it.four()) / it.total();
            assertThat(it.tenths()).as(it.toString()).isEqualTo((int) Math.floor(exact * 10 + 0.5 + 1e-9));
        }
    }

    @Test
    void what_is_shared_of_a_date_holds_nothing_of_a_moment_that_fewer_than_five_answered() {
        var progress = new Progress(List.of(
                new Progress.Of(new Degrees(4, 0, 0, 0), new Degrees(0, 0, 5, 0)),
                new Progress.Of(new Degrees(5, 0, 0, 0), new Degrees(0, 0, 0, 6))));
        var shared = progress.shareable();
        assertThat(shared.aims().getFirst().before().total()).isZero();
        assertThat(shared.aims().getFirst().told()).isFalse();
        assertThat(shared.aims().getLast().told()).isTrue();
    }

    @Test
    void what_is_typed_with_empty_lines_and_blanks_is_read_line_by_line() {
        assertThat(Workshop.lines(" Ouvrir \n\n  Trier\r\nRanger ")).containsExactly("Ouvrir", "Trier", "Ranger");
    }

    @Test
    void a_workshop_has_five_aims_at_most_and_each_says_something() {
        assertThatThrownBy(() ->
                        new Workshop(null, List.of(), "", List.of("a1b", "a2b", "a3b", "a4b", "a5b", "a6b"), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Workshop(null, List.of(), "", List.of("a"), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
