package org.fabcom.web.render;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** Words that a French ear lets through in English do not come back. */
class EnglishTest {

    private static final Pattern FRENCH_EAR = Pattern.compile(
            "accompan(y|ies|ied|ying|iment)|\\ba software\\b|\\bsoftwares\\b|keep the instance|\\bparted by\\b|\\btrainings\\b"
                    + "|\\binformations\\b|\\badvices\\b|\\bequipments\\b|\\bfeedbacks\\b|\\ballows to\\b|\\bpermits to\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void english_is_not_french_in_english_words() {
        var messages = new Messages();
        for (var key : messages.keys("en"))
            assertThat(messages.text(Locale.ENGLISH, key)).as(key).doesNotContainPattern(FRENCH_EAR);
    }
}
