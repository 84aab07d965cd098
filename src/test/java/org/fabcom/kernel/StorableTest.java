package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StorableTest {

    @Test
    void zero_bytes_and_halves_of_pairs_are_not_kept_and_all_the_rest_is() {
        assertThat(Storable.text("")).isTrue();
        assertThat(Storable.text("L’œuvre \t\n 🌻 \u0001 ﷽ \ufffd \uffff")).isTrue();
        assertThat(Storable.text("a\0")).isFalse();
        assertThat(Storable.text("\ud83c")).isFalse();
        assertThat(Storable.text("\udf3b\ud83c")).isFalse();
        assertThat(Storable.text("\ud83c\ud83c\udf3b")).isFalse();
    }

    /** Each end of a word that was sought looked back over all of them: four thousand took twelve seconds. */
    @Test
    void a_letter_bears_the_marks_of_a_language_and_no_heap_of_them() {
        var most = "a" + "\u0300".repeat(30);
        assertThat(Storable.text("Nguyễn \u05d1\u05bc\u05b0 " + most + most)).isTrue();
        for (var it : List.of("\u0300", "\u0488", "\u0903", "\ud802\ude0d"))
            assertThat(Storable.text("a" + it.repeat(31))).as(it).isFalse();
        assertThat(Storable.kept("x\0 " + most + "\u0300b")).isEqualTo("x " + most + "b");
        assertThat(fault("{\"a\":\"" + most + "\u0301\"}")).isEqualTo("/a");
    }

    @Test
    void the_place_in_a_document_is_named() {
        assertThat(fault("{\"a\":[{\"b/c\":\"\\u0000\"}]}")).isEqualTo("/a/0/b~1c");
        assertThat(fault("{\"a\":{\"b\\ud800\":1}}")).isEqualTo("/a");
        assertThat(fault("[1,null,\"\\ud800\"]")).isEqualTo("/2");
        assertThat(fault("{\"a\":\"\\ud83c\\udf3b\"}")).isEqualTo("none");
    }

    private static String fault(String json) {
        return Storable.fault(JsonMapper.shared().readTree(json)).orElse("none");
    }
}
