package org.fabcom.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.Test;

class DutiesTest {

    private final List<Integer> done = new ArrayList<>();

    @Test
    void one_that_fails_stops_no_other_and_each_failure_is_told() {
        assertThatThrownBy(() -> Duties.each(List.of(1, 2, 3, 4), this::odd))
                .hasMessage("2")
                .satisfies(it ->
                        assertThat(it.getSuppressed()).hasSize(1).allMatch(more -> "4".equals(more.getMessage())));
        assertThat(done).containsExactly(1, 3);
    }

    @Test
    void where_none_fails_nothing_is_said() {
        Duties.all(() -> odd(5), () -> odd(7));
        assertThat(done).containsExactly(5, 7);
    }

    private void odd(int number) {
        if (number % 2 == 0) throw new IllegalStateException(String.valueOf(number));
        done.add(number);
    }
}
