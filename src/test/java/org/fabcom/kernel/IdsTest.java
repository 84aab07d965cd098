package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
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

    @Test
    void thirty_six_characters_may_be_no_identifier() {
        var written = "01a21a26-89a6-7b30-85e0-6094bb63d994";
        assertThat(Ids.read(written)).contains(UUID.fromString(written));
        assertThat(Ids.read(written.toUpperCase(Locale.ROOT))).contains(UUID.fromString(written));
        for (var wrong : new String[] {"", "-".repeat(36), "0".repeat(36), "1-1-1-1-1", written + "0", " " + written})
            assertThat(Ids.read(wrong)).as(wrong).isEmpty();
    }
}
