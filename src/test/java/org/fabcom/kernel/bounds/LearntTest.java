package org.fabcom.kernel.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LearntTest {

    private final Learnt<Integer> learnt = new Learnt<>();

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
}
