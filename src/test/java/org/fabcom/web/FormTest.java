package org.fabcom.web;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
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

    @ParameterizedTest
    @ValueSource(strings = {"28/2/26", "28.02.2026", "samedi 28 février 2026"})
    void a_day_is_read_as_people_write_it(String text) {
        assertThat(typed(text).day("jour", "Quel jour ?")).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void an_hour_is_read_as_people_write_it_or_comes_back_with_its_sentence() {
        assertThat(typed("16h30").hour("jour", "Quelle heure ?")).isEqualTo(LocalTime.of(16, 30));
        var form = typed("ce soir");
        assertThat(form.hour("jour", "Quelle heure ?")).isNull();
        assertThat(form.error("jour")).isEqualTo("Quelle heure ?");
    }

    /** What they read was written by the program: its version, a column, the value of a button, an answer that was kept. */
    private static final Set<String> READ_NOTHING_TYPED =
            Set.of("AttestationPages.java", "Choosing.java", "Kinds.java", "SignInRule.java");

    /** The base bears no other days, and people write them in many ways, so nobody reads one past {@code Days}. */
    @Test
    void no_page_reads_a_day_or_an_hour_of_a_form_by_itself() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(it -> it.toString().endsWith(".java"))
                            .filter(FormTest::parses)
                            .map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(READ_NOTHING_TYPED);
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

    private static final Pattern TAKES_A_FORM = Pattern.compile("\\b(Form form|Input input)\\b");
    private static final Pattern PARSES = Pattern.compile("\\bLocal(Date|Time|DateTime)(\\.|::)parse\\b");

    private static boolean parses(Path file) {
        var text = read(file);
        return TAKES_A_FORM.matcher(text).find() && PARSES.matcher(text).find();
    }

    private static Form typed(String day) {
        return Form.of(Map.of("jour", new String[] {day}));
    }
}
