package org.fabcom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void a_day_is_read_as_browsers_send_it() {
        var form = typed("2026-02-28");
        assertThat(form.day("jour", "Quel jour ?")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(form.wrong()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hier", "2026-02-30", "+999999999-12-31", "-999999999-01-01", "0026-02-28"})
    void what_nobody_means_as_a_day_comes_back_with_its_sentence(String text) {
        var form = typed(text);
        assertThat(form.day("jour", "Quel jour ?")).isNull();
        assertThat(form.error("jour")).isEqualTo("Quel jour ?");
    }

    /** The base bears no other days, so nobody reads one past this reader. */
    @Test
    void no_page_reads_a_day_of_a_form_by_itself() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(it -> it.toString().endsWith(".java"))
                            .filter(FormTest::parses)
                            .map(it -> it.getFileName().toString()))
                    .isEmpty();
        }
    }

    /** “Anything else is the first one” made a transfer of what was no means of payment: {@code Form.choice} refuses it. */
    @Test
    void no_page_takes_what_it_never_offered_for_the_usual_choice() throws IOException {
        var guessed = Pattern.compile(
                "equals\\((form\\.value\\([^;]{1,60}|said|typed|name)\\)\\)\\.findFirst\\(\\)\\.orElse\\((?!null)[A-Z]|form\\.has\\([^;]{1,60}\\)\\)\\.findFirst\\(\\)\\.orElse\\([A-Z]");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(it -> it.toString().endsWith(".java"))
                            .filter(it -> guessed.matcher(read(it).replaceAll("\\s+", ""))
                                    .find())
                            .map(it -> it.getFileName().toString()))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }

    private static boolean parses(Path file) {
        return read(file).contains("LocalDate.parse(form");
    }

    private static Form typed(String day) {
        return Form.of(Map.of("jour", new String[] {day}));
    }
}
