package org.fabcom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.Browser.Look;
import org.junit.jupiter.api.Test;

/** The measure itself: what is wrong on a page is told, with where it stands, each time. */
class BarriersTest {

    private static final String PAGE =
            "<!doctype html><html lang=fr><title>Une page</title><main><h1>Une page</h1>%s</main></html>";

    /** So a page that was loaded in one look is, turned, what it would have been in another ({@link Browser.Tab#seen}). */
    @Test
    void nothing_of_ours_asks_for_width_or_colours_while_it_loads() throws IOException {
        var asks = Pattern.compile("inner(Width|Height)|client(Width|Height)|offset(Width|Height)|ResizeObserver"
                + "|screen\\.|prefers-|min-width|max-width|visualViewport");
        try (var all = Files.walk(Path.of("src/main/resources/static"))) {
            for (var it : all.filter(file -> file.toString().endsWith(".js")
                            && !file.getFileName().toString().startsWith("htmx"))
                    .toList())
                assertThat(Files.readString(it)).as(it.toString()).doesNotContainPattern(asks);
        }
    }

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

    /** A page is turned, not loaded again: what shows at one width only is a fault there, also after the other one was found good. */
    @Test
    void what_shows_at_one_width_only_is_told_there_and_what_shows_at_both_at_both() {
        var style =
                "<style>.wide { display: none } @media (min-width: 48rem) { .wide { display: block } .slim { display: none } }"
                        + "</style>";
        try (var tab = Browser.get().open("http://127.0.0.1", Look.PHONE)) {
            tab.page()
                    .setContent(PAGE.formatted(style + "<div class=wide><img src='data:,'>"
                            + "<p style='color: #cbcbcb; background: #fdfdfd'>Pâle au large</p></div><p>Bon</p>"));
            assertThat(tab.barriers()).isEmpty();
            tab.page().setViewportSize(Look.DESK.width(), 900);
            assertThat(tab.barriers())
                    .anySatisfy(it -> assertThat(it).startsWith("image-alt: "))
                    .anySatisfy(
                            it -> assertThat(it).startsWith("color-contrast: ").contains("Pâle au large"));
            tab.page().setContent(PAGE.formatted(style + "<div class=slim><a href='#x'></a></div><img src='data:,'>"));
            assertThat(tab.barriers()).anySatisfy(it -> assertThat(it).startsWith("image-alt: "));
            assertThat(tab.barriers()).noneSatisfy(it -> assertThat(it).startsWith("link-name: "));
            tab.page().setViewportSize(Look.PHONE.width(), 640);
            assertThat(tab.barriers())
                    .anySatisfy(it -> assertThat(it).startsWith("image-alt: "))
                    .anySatisfy(it -> assertThat(it).startsWith("link-name: "));
        }
    }

    /** The same letters on another ground are another combination, however far above them it lies. */
    @Test
    void letters_that_were_good_on_one_ground_are_measured_anew_on_another() {
        var letters = "<div><div><p style='color: #242424'>Des mots</p></div></div>";
        try (var tab = Browser.get().open("http://127.0.0.1", Look.DESK)) {
            tab.page().setContent(PAGE.formatted("<section>" + letters + "</section>"));
            assertThat(tab.barriers()).isEmpty();
            for (var ground : new String[] {"background: #262626", "background-color: #2a2a2a", "opacity: 0.1"}) {
                tab.page()
                        .setContent(PAGE.formatted(
                                letters + "<section style='" + ground + "'>" + letters + letters + "</section>"));
                assertThat(tab.barriers())
                        .as(ground)
                        .anySatisfy(it ->
                                assertThat(it).startsWith("color-contrast: ").contains("Des mots"));
            }
        }
    }
}
