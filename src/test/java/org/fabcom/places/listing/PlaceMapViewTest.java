package org.fabcom.places.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabcom.places.listing.PlaceMapView.DotView;
import org.fabcom.places.listing.PlaceMapView.NameView;
import org.junit.jupiter.api.Test;

class PlaceMapViewTest {

    private static DotView dot(int x, int y, String name) {
        return new DotView(x, y, 11, name, name, "/");
    }

    private static List<String> sides(DotView... dots) {
        return new PlaceMapView(List.of(dots), 600, 0, "/lieux")
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
        assertThat(new PlaceMapView(List.of(crowd), 600, 0, "/lieux").names())
                .extracting(NameView::text)
                .contains("Deux")
                .doesNotContain("Au milieu de tout");
    }
}
