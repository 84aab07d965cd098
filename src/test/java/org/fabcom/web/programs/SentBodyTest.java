package org.fabcom.web.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is described to programs is what is taken of them. */
class SentBodyTest {

    private static final SentBody STEP = SentBody.of("Step", "A step")
            .id("who", "")
            .word("how", "", List.of("early", "late"))
            .must()
            .said("why", 500)
            .day("on", "the day")
            .counts("left", Map.of("type", "integer"))
            .counts("venu", Map.of("type", "integer"))
            .as("came")
            .text("mot", 5, "")
            .as("word")
            .money("prix", "")
            .as("prices");

    private static MockHttpServletRequest sending(String json) {
        var request = new MockHttpServletRequest("POST", "/api/v1/steps");
        request.setContentType("application/json");
        request.setContent(json.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static List<String> wrong(String json) {
        return catchThrowableOfType(Wrong.class, () -> STEP.sound(sending(json))).fields().stream()
                .map(Wrong.Field::pointer)
                .toList();
    }

    @Test
    void what_is_whole_is_read() throws Exception {
        var form = STEP.sound(
                sending("{\"how\": \"late\", \"why\": \"ill\", \"on\": \"2026-12-01\", \"left-a\": 3, \"who\": \"\"}"));
        assertThat(form.value("how")).isEqualTo("late");
        assertThat(form.value("left-a")).isEqualTo("3");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_by_its_field() {
        assertThat(wrong("{\"who\": \"somebody\", \"how\": \"soon\"}"))
                .containsExactlyInAnyOrder("/who", "/how", "/why");
        assertThat(wrong("{\"how\": \"late\", \"why\": \"ill\", \"came-b\": 1.5}"))
                .containsExactly("/came-b");
        assertThat(wrong("{\"how\": \"late\", \"why\": \"ill\", \"odd\": 1}")).containsExactly("/odd");
        assertThat(wrong("{\"how\": \"\", \"why\": \"ill\"}"))
                .as("a word must be said")
                .containsExactly("/how");
    }

    /** One name for what is sent and read, whatever the page calls its control. */
    @Test
    void what_programs_call_a_control_is_read_and_its_faults_are_told_so() throws Exception {
        var sent = "{\"how\": \"late\", \"why\": \"ill\", \"word\": \"so\", \"came-b\": 2, \"prices\": "
                + "[{\"currency\": \"c\", \"amount\": \"1.50\"}]}";
        var form = STEP.sound(sending(sent));
        assertThat(form.value("mot")).isEqualTo("so");
        assertThat(form.value("venu-b")).isEqualTo("2");
        assertThat(form.value("prix-c")).isEqualTo("1.50");
        form.reject("mot", "no").reject("venu-b", "no").reject("prix-c", "no").reject("prix-d", "no");
        assertThat(SentForm.refused(form).fields())
                .extracting(Wrong.Field::pointer)
                .containsExactly("/word", "/came-b", "/prices/0/amount", "/prices");
        assertThat(wrong("{\"how\": \"late\", \"why\": \"ill\", \"mot\": \"so\", \"venu-b\": 2}"))
                .as("the words of the page are no names here")
                .containsExactlyInAnyOrder("/mot", "/venu-b");
        var twice = "[{\"currency\": \"c\", \"amount\": \"1\"}, {\"currency\": \"c\", \"amount\": \"2\"}]";
        for (var it : Map.of(twice, "/prices/1/currency", "[{\"amount\": \"1\"}]", "/prices/0", "\"1\"", "/prices")
                .entrySet())
            assertThat(wrong("{\"how\": \"late\", \"why\": \"ill\", \"prices\": " + it.getKey() + "}"))
                    .containsExactly(it.getValue());
    }

    @Test
    void its_description_says_what_must_be_and_how_long_it_is() {
        var schema = STEP.schema();
        assertThat(schema.get("required")).isEqualTo(List.of("how", "why"));
        assertThat(schema.get("properties")).asString().contains("minLength=1", "maxLength=500", "enum=[early, late]");
        assertThat(schema.get("patternProperties"))
                .isEqualTo(Map.of("^left-", Map.of("type", "integer"), "^came-", Map.of("type", "integer")));
    }

    @Test
    void acts_that_share_a_description_take_their_own_part_alone() {
        var both = SentBody.of("Both", "One or the other", STEP, SentBody.WHY);
        assertThat(both.schema().get("properties")).asString().contains("why", "how");
        assertThatThrownBy(() -> SentBody.WHY.sound(sending("{\"how\": \"late\"}")))
                .isInstanceOf(Wrong.class);
    }
}
