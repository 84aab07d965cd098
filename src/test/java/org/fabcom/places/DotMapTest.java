package org.fabcom.places;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.places.DotMap.DotView;
import org.fabcom.places.DotMap.NameView;
import org.junit.jupiter.api.Test;

class DotMapTest {

    private static DotView dot(int x, int y, String name) {
        return new DotView(x, y, 11, name, name, "/");
    }

    private static List<String> sides(DotView... dots) {
        return new DotMap(List.of(dots), 600)
                .names().stream().map(NameView::anchor).toList();
    }

    @Test
    void a_name_goes_to_the_side_that_is_free() {
        assertThat(sides(dot(300, 300, "Privas"))).containsExactly("start");
        assertThat(sides(dot(980, 300, "Valence"))).as("near the edge").containsExactly("end");
        assertThat(sides(dot(300, 300, "Les Ollières-sur-Eyrieux"), dot(450, 305, "La Voulte")))
                .as("another dot on the right, no room on the left")
                .containsExactly("middle", "start");
    }

    @Test
    void a_name_without_room_is_left_to_the_list() {
        var crowd = new DotView[] {
            dot(300, 300, "Un"),
            dot(340, 300, "Deux"),
            dot(260, 300, "Trois"),
            dot(300, 340, "Quatre"),
            dot(300, 260, "Cinq"),
            dot(300, 301, "Au milieu de tout")
        };
        assertThat(new DotMap(List.of(crowd), 600).names())
                .extracting(NameView::text)
                .contains("Deux")
                .doesNotContain("Au milieu de tout");
    }

    @Test
    void north_is_up_east_is_right_and_one_commune_alone_is_a_dot_and_no_continent() {
        var two = DotMap.of(List.of(spot(44_900, 4_900, 1), spot(45_200, 5_700, 9)));
        assertThat(two.dots().getFirst().radius())
                .as("the biggest first")
                .isGreaterThan(two.dots().getLast().radius());
        assertThat(two.dots().getFirst().x()).isGreaterThan(two.dots().getLast().x());
        assertThat(two.dots().getFirst().y()).isLessThan(two.dots().getLast().y());
        assertThat(DotMap.of(List.of(spot(44_900, 4_900, 1))).height()).isLessThan(200);
        assertThat(DotMap.of(List.of()).dots()).isEmpty();
    }

    private static DotMap.Spot spot(int latitude, int longitude, long many) {
        return new DotMap.Spot(new Communes.Point(latitude, longitude), "Ici", many, "Ici", "/");
    }
}
