package org.fabcom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lucie\nBcc: b@example.org",
                "Lucie\r",
                "Lu\tcie",
                "Lucie\u0000",
                "Lucie\u0085",
                "Lucie\u2028Nadia",
                "Lucie\u2029Nadia",
                "Lu\u200Bcie",
                "\uFEFFLucie",
                "Lu\u00ADcie",
                "Lu\u2060cie",
                "\u202Eeicul",
                "Lucie\u202D",
                "\u2066Lucie\u2069",
                "Lucie\u200E",
                "Lucie\u200F",
                "Lucie\u061C",
                "Lucie\u3164",
                "\u115F",
                "Lu\u034Fcie",
                "Lu\u200Dcie",
                "Lu\u200Ccie",
                "\u200DLucie",
                "Lucie\u200C",
                "Lucie\uFFFC",
                "Lucie\uE000",
                "Lucie\uD800",
                "Lucie\uDB40\uDC41"
            })
    void what_is_not_seen_or_breaks_the_line_is_none(String typed) {
        assertThat(Plain.isLine(typed)).isFalse();
        assertThat(Plain.isLine(Plain.line(typed))).as(Plain.line(typed)).isTrue();
    }

    /** Persian « می‌خواهم » and Hindi « क्‍ष » are written with joiners, a family in emoji too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Lucie Œuvrard-d’Été",
                "Nguyễn Thị Ánh",
                "Nguye\u0302\u0303n",
                "O'Neill (dit « Pat »), n° 3 & fils",
                "می\u200Cخواهم",
                "क्\u200Dष",
                "👩\u200D🌾 Ferme du Gué",
                "🏳️\u200D🌈",
                "王小明",
                "שָׁלוֹם",
                "Les\u00A0Allées"
            })
    void what_people_are_called_is_one_and_stays_as_it_is(String typed) {
        assertThat(Plain.isLine(typed)).isTrue();
        assertThat(Plain.line(typed)).isEqualTo(typed);
    }

    @Test
    void a_text_is_cut_where_it_gets_too_long_and_never_through_a_sign() {
        assertThat(Plain.cut("abc", 3)).isEqualTo("abc");
        assertThat(Plain.cut("abcd", 3)).isEqualTo("abc");
        assertThat(Plain.cut("ab😀d", 3)).isEqualTo("ab");
        assertThat(Plain.cut("a😀d", 3)).isEqualTo("a😀");
        assertThat(Plain.clipped("abcd", 4)).isEqualTo("abcd");
        assertThat(Plain.clipped("abcde", 4)).isEqualTo("abc…");
    }
}
