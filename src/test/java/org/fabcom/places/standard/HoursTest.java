package org.fabcom.places.standard;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00",
                "Mo,We,Fr 10:00-12:00",
                "Tu 09:00-24:00; PH off",
                "Mo-We,Sa 08:00-12:00"
            })
    void what_is_understood_is_written_again_as_it_was(String osm) {
        assertThat(Hours.read(osm).map(Hours::osm)).contains(osm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mo",
                "Mo 9h-12h",
                "Fr-Mo 09:00-12:00",
                "Mo 12:00-09:00",
                "Mo 09:60-10:00",
                "Mo 09:00-25:00",
                "PH-Mo off"
            })
    void what_is_not_understood_is_nothing(String osm) {
        assertThat(Hours.read(osm)).isEmpty();
    }

    @Test
    void rarer_forms_are_kept_though_they_are_not_put_into_words() {
        assertThat(Hours.like("week 1-53/2 Th 14:00-16:00")).isTrue();
        assertThat(Hours.like("Mo-Fr 09:00-12:00 \"sur rendez-vous\"")).isTrue();
        assertThat(Hours.like("lundi 9h-12h")).isFalse();
        assertThat(Hours.like("=cmd|' /C calc'!A0 Mo")).isFalse();
    }

    @Test
    void days_that_follow_each_other_with_the_same_hours_are_one_rule() {
        var morning = List.of(new Hours.Span(540, 720));
        List<Hours.Span> none = List.of();
        assertThat(Hours.week(List.of(morning, morning, none, morning, none, none, none))
                        .osm())
                .isEqualTo("Mo-Tu 09:00-12:00; Th 09:00-12:00");
    }
}
