package org.fabcom.acts.coop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.reading.SheetTable.Line;
import org.junit.jupiter.api.Test;

/** Acts of a table without numbers: each has one that is the same the next time, and no two share one. */
class NumbersTest {

    private static Line line(int number, String id, String day, String minutes) {
        return new Line(number, Map.of("date", 0, "duree (min)", 1, "id cra", 2), List.of(day, minutes, id));
    }

    @Test
    void what_the_table_says_is_taken() {
        assertThat(new Numbers().of(line(2, "A-17", "2024-03-01", "30"))).isEqualTo("A-17");
    }

    @Test
    void a_line_without_one_has_the_same_wherever_it_stands_the_next_time() {
        var before = new Numbers().of(line(2, "", "2024-03-01", "30"));
        var again = new Numbers();
        assertThat(again.of(line(2, "", "2024-03-02", "45"))).isNotEqualTo(before);
        assertThat(again.of(line(3, "", "2024-03-01", "30"))).isEqualTo(before);
    }

    @Test
    void two_equal_lines_are_two_acts() {
        var numbers = new Numbers();
        var one = numbers.of(line(2, "", "2024-03-01", "30"));
        var other = numbers.of(line(3, "", "2024-03-01", "30"));
        assertThat(other).isNotEqualTo(one);
        var again = new Numbers();
        assertThat(again.of(line(2, "", "2024-03-01", "30"))).isEqualTo(one);
        assertThat(again.of(line(3, "", "2024-03-01", "30"))).isEqualTo(other);
    }
}
