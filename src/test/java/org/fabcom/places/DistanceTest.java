package org.fabcom.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

    private static final Communes COMMUNES = new Communes(() -> false);

    /** Great circles between the town halls, to the kilometre. */
    @ParameterizedTest
    @CsvSource({
        "75056, 69123, 392", // Paris, Lyon
        "38185, 26362, 68", // Grenoble, Valence
        "29019, 67482, 902", // Brest, Strasbourg
        "97411, 97416, 51" // Saint-Denis, Saint-Pierre de La Réunion
    })
    void towns_are_as_far_as_the_map_says(String one, String other, int km) {
        var distance = COMMUNES.distance(one, other).orElseThrow();
        assertThat(distance.metres() / 1000.0).isBetween(km - 6.0, km + 6.0);
        assertThat(COMMUNES.distance(other, one)).contains(distance);
    }

    @Test
    void a_commune_is_no_way_from_itself() {
        assertThat(COMMUNES.distance("38185", "38185").orElseThrow().here()).isTrue();
    }

    @Test
    void an_old_code_stands_for_todays_commune() {
        assertThat(COMMUNES.distance("01003", "01165").orElseThrow().here()).isTrue();
    }

    @Test
    void what_nobody_knows_stays_unknown() {
        assertThat(COMMUNES.distance("38185", "00000")).isEmpty();
        assertThat(COMMUNES.distance("", "38185")).isEmpty();
    }

    @Test
    void a_distance_is_never_finer_than_what_is_known() {
        assertThat(new Distance(12_400, 4000).rounded()).isEqualTo(12);
        assertThat(new Distance(12_400, 9000).rounded()).isEqualTo(10);
        assertThat(new Distance(300, 0).rounded()).isEqualTo(1);
    }

    @Test
    void nearly_every_commune_has_its_place() {
        int placed = 0;
        for (var code : java.util.List.of("01001", "05006", "15014", "2B033", "48150", "66217", "88484", "97101")) {
            if (COMMUNES.distance(code, "75056").isPresent()) placed++;
        }
        assertThat(placed).isEqualTo(8);
    }
}
