package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final Path PICTURE = Path.of("docs/house.md");

    @Test
    void every_room_keeps_to_itself_what_is_not_public_and_no_arrow_makes_a_circle() {
        assertThat(Walls.broken(ClassFiles.named())).isEmpty();
        assertThat(Walls.circles(House.arrows())).isEmpty();
    }

    @Test
    void no_packages_make_a_circle() {
        assertThat(Walls.rings(House.packages())).isEmpty();
    }

    @Test
    void every_arrow_is_one_that_the_design_allows() {
        House.arrows()
                .forEach((room, uses) -> assertThat(House.reach(room))
                        .as("what %s may use", room)
                        .containsAll(uses));
    }

    @Test
    void every_room_has_its_place_in_the_design() {
        assertThat(House.ALLOWED.keySet()).containsAll(House.rooms());
    }

    /** Drawn anew with {@code -Dwrite=true}. */
    @Test
    void the_picture_in_the_documents_shows_the_house_as_it_is() throws IOException {
        var drawn = Drawing.markdown();
        if (Boolean.getBoolean("write")) Files.writeString(PICTURE, drawn);
        assertThat(PICTURE).as("run again with -Dwrite=true to draw it anew").hasContent(drawn);
    }
}
