package org.fabcom.kernel.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class LearntTest {

    private final List<Runnable> later = new ArrayList<>();
    private final Learnt<Integer> learnt = new Learnt<>(later::add);

    private static Content file(String text) {
        return Content.of(text.getBytes(UTF_8));
    }

    @Test
    void the_same_bytes_are_known_again_wherever_they_lie_and_others_are_not() throws IOException {
        learnt.keep(file("a"), "size", 1, 1);
        assertThat(learnt.of(file("a"), "size")).isEqualTo(1);
        assertThat(learnt.of(file("a"), "rows")).isNull();
        assertThat(learnt.of(file("b"), "size")).isNull();
        assertThat(file("a").digest()).isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }

    @Test
    void only_what_is_light_is_kept_and_only_of_the_last_files() throws IOException {
        learnt.keep(file("heavy"), "", 1, 50_001);
        assertThat(learnt.of(file("heavy"), "")).isNull();
        learnt.keep(file("first"), "", 1, 1);
        learnt.keep(file("second"), "", 2, 1);
        for (int i = 0; i < 31; i++) {
            learnt.keep(file("other " + i), "", i, 1);
            learnt.of(file("first"), "");
        }
        assertThat(learnt.of(file("first"), "")).as("asked for since").isEqualTo(1);
        assertThat(learnt.of(file("second"), "")).isNull();
    }

    /** Nine kinds of import ask each workbook for headings of their own. */
    @Test
    void what_is_known_of_a_file_counts_as_one_however_much_was_asked_of_it() throws IOException {
        for (int i = 0; i < 32; i++)
            for (int kind = 0; kind < 9; kind++) learnt.keep(file("of person " + i), "kind " + kind, i, 1);
        for (int i = 0; i < 32; i++)
            for (int kind = 0; kind < 9; kind++)
                assertThat(learnt.of(file("of person " + i), "kind " + kind)).isEqualTo(i);
        assertThat(later).as("each file is forgotten once").hasSize(32);
    }

    @Test
    void all_that_is_known_of_one_file_is_light_together() throws IOException {
        learnt.keep(file("a"), "first", 1, 30_000);
        learnt.keep(file("a"), "second", 2, 30_000);
        learnt.keep(file("a"), "third", 3, 20_000);
        assertThat(learnt.of(file("a"), "first")).isEqualTo(1);
        assertThat(learnt.of(file("a"), "second")).isNull();
        assertThat(learnt.of(file("a"), "third")).isEqualTo(3);
    }

    @Test
    void a_file_is_forgotten_later_and_only_that_one() throws IOException {
        learnt.keep(file("a"), "", 1, 1);
        learnt.keep(file("b"), "", 2, 1);
        assertThat(learnt.of(file("a"), "")).isEqualTo(1);
        later.getFirst().run();
        assertThat(learnt.of(file("a"), "")).isNull();
        assertThat(learnt.of(file("b"), "")).isEqualTo(2);
        learnt.keep(file("a"), "", 3, 1);
        assertThat(later).as("known again, forgotten again").hasSize(3);
    }
}
