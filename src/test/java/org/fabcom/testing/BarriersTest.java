package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.Browser.Look;
import org.junit.jupiter.api.Test;

/** The measure itself: what is wrong on a page is told, with where it stands, each time. */
class BarriersTest {

    private static final String PAGE =
            "<!doctype html><html lang=fr><title>Une page</title><main><h1>Une page</h1>%s</main></html>";

    @Test
    void a_picture_without_words_and_pale_letters_are_told_again_and_again() {
        try (var tab = Browser.get().open("http://127.0.0.1", Look.DESK)) {
            for (int i = 0; i < 2; i++) {
                tab.page()
                        .setContent(PAGE.formatted(
                                "<img src='data:,'><p style='color: #cdcdcd; background: #fefefe'>Pâle</p>"));
                assertThat(tab.barriers())
                        .anySatisfy(
                                it -> assertThat(it).startsWith("image-alt: ").contains("<img"))
                        .anySatisfy(it ->
                                assertThat(it).startsWith("color-contrast: ").contains("Pâle"));
            }
            tab.page().setContent(PAGE.formatted("<p>Tout va bien</p>"));
            assertThat(tab.barriers()).isEmpty();
        }
    }
}
