package org.fabcom.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class TypoTest {

    @Test
    void a_letter_left_out_added_replaced_or_swapped_is_one_error() {
        assertThat(Typo.atMostOne("nextcloud", "nexcloud")).isTrue();
        assertThat(Typo.atMostOne("nextcloud", "nextcloudd")).isTrue();
        assertThat(Typo.atMostOne("nextcloud", "mextcloud")).isTrue();
        assertThat(Typo.atMostOne("nextcloud", "nextcluod")).isTrue();
        assertThat(Typo.atMostOne("nextcloud", "nextcloud")).isTrue();
    }

    @Test
    void two_errors_are_too_many() {
        assertThat(Typo.atMostOne("nextcloud", "nexclod")).isFalse();
        assertThat(Typo.atMostOne("nextcloud", "mextcluod")).isFalse();
        assertThat(Typo.atMostOne("abcd", "bcde")).isFalse();
        assertThat(Typo.atMostOne("owncloud", "nextcloud")).isFalse();
    }

    @Test
    void words_one_error_apart_always_meet_in_what_is_left_of_them() {
        var random = new Random(20261125);
        for (int i = 0; i < 5000; i++) {
            var word = Words.word(random, 5 + random.nextInt(10));
            var wrong = Words.mistyped(word, random);
            assertThat(Typo.atMostOne(word, wrong)).as(word + " " + wrong).isTrue();
            assertThat(Collections.disjoint(Typo.oneLetterLess(word), Typo.oneLetterLess(wrong)))
                    .as(word + " " + wrong)
                    .isFalse();
        }
    }
}
