package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** A room's page is read whole: six hundred words at most, with one picture, and what it names is there. */
class ModulePagesTest {

    private static final Path PAGES = Path.of("docs/modules");
    private static final int LONGEST = 600;
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|Bench))`");

    private static List<Path> pages() throws IOException {
        try (var pages = Files.list(PAGES)) {
            return pages.filter(it -> it.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void it_has_six_hundred_words_at_most_and_one_picture() throws IOException {
        for (var page : pages()) {
            var words = Files.readString(page);
            assertThat(words.strip().split("\\s+").length)
                    .as("words of " + page)
                    .isLessThanOrEqualTo(LONGEST);
            assertThat(words.split("```mermaid", -1)).as("pictures of " + page).hasSize(2);
        }
    }

    @Test
    void each_room_has_its_page() throws IOException {
        var rooms = new TreeSet<String>();
        try (var folders = Files.list(Path.of("src/main/java/org/fabcom"))) {
            folders.filter(Files::isDirectory)
                    .forEach(it -> rooms.add(it.getFileName().toString()));
        }
        var written = new TreeSet<String>();
        for (var page : pages()) written.add(page.getFileName().toString().replace(".md", ""));
        assertThat(written).isEqualTo(rooms);
    }

    @Test
    void the_tests_it_names_are_there() throws IOException {
        var there = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            files.forEach(it -> there.add(it.getFileName().toString().replace(".java", "")));
        }
        for (var page : pages())
            TEST.matcher(Files.readString(page))
                    .results()
                    .forEach(it -> assertThat(there).as(page.toString()).contains(it.group(1)));
    }
}
