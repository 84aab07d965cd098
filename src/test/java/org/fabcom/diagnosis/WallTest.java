package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.risk;
import static org.fabcom.diagnosis.Assessed.whys;
import static org.fabcom.diagnosis.Shelf.fact;
import static org.fabcom.diagnosis.Shelf.limit;
import static org.fabcom.diagnosis.Shelf.unverified;

import org.fabcom.diagnosis.grounds.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3: how far the limit of the free plan is. */
class WallTest {

    @ParameterizedTest
    @CsvSource({
        "1, FAR, LOW",
        "7, FAR, LOW",
        "8, NEAR, WATCH",
        "9, NEAR, WATCH",
        "10, NEAR, WATCH",
        "11, EXCEEDED, HIGH"
    })
    void is_near_from_eighty_per_cent_and_exceeded_beyond(int seats, Wall wall, Level level) {
        var line = risk(Dimension.D3, Said.of("A").seats(seats), limit("seats", 10));
        assertThat(line.wall()).isEqualTo(wall);
        assertThat(line.level()).isEqualTo(level);
    }

    @Test
    void of_several_limits_the_nearest_counts_and_all_are_shown() {
        var line = risk(
                Dimension.D3, Said.of("A").seats(5), limit("seats", 10), limit("contacts", 250), limit("boards", 3));
        assertThat(line.wall()).isEqualTo(Wall.EXCEEDED); // 300 contacts
        assertThat(line.evidence()).hasSize(4);
    }

    @Test
    void a_use_that_was_not_said_leaves_it_unknown() {
        var line = risk(Dimension.D3, Said.of("A"), limit("seats", 10));
        assertThat(line.level()).isEqualTo(Level.UNKNOWN);
        assertThat(line.wall()).isNull();
        assertThat(whys(line)).containsExactly(Why.WALL_USE_NOT_SAID);
    }

    @Test
    void no_limit_on_any_page_is_unknown() {
        assertThat(whys(risk(Dimension.D3, Said.of("A").seats(3)))).containsExactly(Why.WALL_NONE_KNOWN);
    }

    @Test
    void who_pays_without_saying_the_plan_is_not_held_to_the_free_limit() {
        var line = risk(Dimension.D3, Said.of("A").seats(20).paid(10_000), limit("seats", 10));
        assertThat(line.level()).isEqualTo(Level.UNKNOWN);
        assertThat(whys(line)).containsExactly(Why.WALL_PAYING);
    }

    @Test
    void the_limit_of_the_plan_that_was_said_counts() {
        var line = risk(
                Dimension.D3,
                Said.of("A").seats(20).plan("Pro"),
                limit("seats", 10),
                fact("limit", "plan", "pro", "metric", "seats", "value", "100"));
        assertThat(line.wall()).isEqualTo(Wall.FAR);
    }

    @Test
    void a_verified_limit_wins_over_one_seen_in_second_hand() {
        var line = risk(
                Dimension.D3,
                Said.of("A").seats(9),
                unverified("limit", "plan", "free", "metric", "seats", "value", "5"),
                limit("seats", 10));
        assertThat(line.wall()).isEqualTo(Wall.NEAR);
    }

    @Test
    void a_limit_of_nothing_is_exceeded_by_anyone() {
        assertThat(risk(Dimension.D3, Said.of("A").seats(1), limit("seats", 0)).wall())
                .isEqualTo(Wall.EXCEEDED);
    }
}
