package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final Path PICTURE = Path.of("docs/house.md");
    private static final Path CIRCLES = Path.of("src/test/resources/house/circles.txt");
    private static final Path OFFERED = Path.of("src/test/resources/house/offered.txt");

    @Test
    void every_room_keeps_to_itself_what_is_not_public_and_no_arrow_makes_a_circle() {
        assertThat(Walls.broken(ClassFiles.named())).isEmpty();
        assertThat(Walls.circles(House.arrows())).isEmpty();
    }

    @Test
    void no_packages_make_a_circle() {
        assertThat(Walls.rings(House.packages())).isEmpty();
    }

    /** Sealed families apart; the list never grows, and a circle that is gone is taken out of it. */
    @Test
    void no_classes_make_a_circle_but_those_that_are_known() throws IOException {
        var circles = Walls.rings(House.users()).stream()
                .map(it -> String.join(" ", new TreeSet<>(it)))
                .toList();
        assertThat(circles).containsExactlyInAnyOrderElementsOf(Files.readAllLines(CIRCLES));
    }

    /** What a room gives to others is a line of its own: a new arrow onto an inner type is seen by whoever reads the change. */
    @Test
    void a_type_that_another_room_uses_is_written_down_as_offered() throws IOException {
        var offered = new TreeSet<String>();
        House.users()
                .forEach((user, used) ->
                        used.stream().filter(it -> !room(it).equals(room(user))).forEach(offered::add));
        if (Boolean.getBoolean("write")) Files.write(OFFERED, offered);
        assertThat(Files.readAllLines(OFFERED))
                .as("run again with -Dwrite=true to draw it anew")
                .containsExactlyElementsOf(offered);
    }

    private static String room(String className) {
        return className.substring(0, Math.max(0, className.indexOf('.')));
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
