package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class CodesTest {

    private static final Pattern CODE = Pattern.compile("FC-[0-9]{4}");

    @Test
    void every_code_that_a_person_can_meet_is_explained_in_the_documents() throws IOException {
        var used = new TreeSet<String>();
        for (var file : WordsTest.files(Path.of("src/main"), "")) {
            if (!file.toString().matches(".*\\.(java|jte|properties)")) continue;
            CODE.matcher(Files.readString(file)).results().forEach(it -> used.add(it.group()));
        }
        var explained = new TreeSet<String>();
        CODE.matcher(Files.readString(Path.of("docs/errors.md"))).results().forEach(it -> explained.add(it.group()));
        assertThat(explained).isEqualTo(used);
    }
}
