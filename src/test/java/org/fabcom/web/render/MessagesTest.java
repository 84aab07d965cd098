package org.fabcom.web.render;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** What is put into a sentence stands there as {@link MessageFormat} puts it, whether words alone or more is asked. */
class MessagesTest {

    private final Messages messages = new Messages();

    @Test
    void words_stand_where_the_pattern_says() {
        for (var language : messages.languages()) {
            var locale = Locale.of(language);
            for (var key : messages.keys(language)) {
                var pattern = messages.text(locale, key);
                if (pattern.contains(",")) continue; // some of these ask for numbers
                assertThat(messages.text(locale, key, words(12)))
                        .as(language + " " + key)
                        .isEqualTo(new MessageFormat(pattern, locale).format(words(12)));
                assertThat(messages.text(locale, key, "mot"))
                        .as(language + " " + key)
                        .isEqualTo(new MessageFormat(pattern, locale).format(new Object[] {"mot"}));
            }
        }
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        assertThat(messages.text(Locale.ENGLISH, "agora.text.named", 1234, "1 May", 0, ""))
                .contains("1,234");
    }

    private static Object[] words(int many) {
        return IntStream.range(0, many).mapToObj(it -> "mot" + it).toArray();
    }
}
