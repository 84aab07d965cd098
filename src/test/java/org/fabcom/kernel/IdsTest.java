package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_id_is_a_uuid_of_version_7_that_sorts_by_time() {
        var earlier = Ids.at(1_000);
        var later = Ids.at(1_001);
        assertThat(earlier.version()).isEqualTo(7);
        assertThat(earlier.variant()).isEqualTo(2);
        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void no_two_are_alike() {
        assertThat(Stream.generate(() -> Ids.at(5)).limit(10_000).distinct()).hasSize(10_000);
        assertThat(Ids.token()).hasSize(32).isNotEqualTo(Ids.token());
    }
}
