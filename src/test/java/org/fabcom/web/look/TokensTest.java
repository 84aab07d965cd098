package org.fabcom.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** The colours of the style sheet by day and by night: words at 4.5, edges of fields at 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
class TokensTest {

    private static final List<String> WORDS = List.of(
            "ink paper",
            "ink sheet",
            "ink hollow",
            "ink-2 paper",
            "ink-2 sheet",
            "ink-2 hollow",
            "mark-ink mark",
            "good good-soft",
            "care care-soft",
            "bad bad-soft",
            "good sheet",
            "care sheet",
            "bad sheet",
            "bad paper",
            "accent paper",
            "accent sheet",
            "accent-ink accent",
            "accent-strong accent-soft",
            "ink accent-soft",
            "ink mark-soft");
    private static final List<String> EDGES =
            List.of("rule-strong sheet", "rule-strong paper", "accent sheet", "bad sheet");

    private final String css = read();

    @Test
    void words_and_edges_can_be_seen_by_day_and_by_night() {
        var day = colours(block(":root {"));
        var night = new HashMap<>(day);
        night.putAll(colours(block(":root[data-theme=\"dark\"] {")));
        for (var theme : List.of(day, night)) {
            for (var pair : WORDS) assertThat(contrast(theme, pair)).as(pair).isGreaterThanOrEqualTo(4.5);
            for (var pair : EDGES) assertThat(contrast(theme, pair)).as(pair).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void night_by_the_system_and_night_by_hand_are_the_same() {
        assertThat(colours(block(":root:not([data-theme=\"light\"]) {")))
                .isEqualTo(colours(block(":root[data-theme=\"dark\"] {")))
                .isNotEmpty();
    }

    private static double contrast(Map<String, Rgb> theme, String pair) {
        var names = pair.split(" ");
        return colour(theme, names[0]).contrast(colour(theme, names[1]));
    }

    private static Rgb colour(Map<String, Rgb> theme, String name) {
        return Objects.requireNonNull(theme.get(name), name);
    }

    private String block(String selector) {
        int from = css.indexOf(selector) + selector.length();
        return css.substring(from, css.indexOf('}', from));
    }

    private static Map<String, Rgb> colours(String block) {
        var found = new HashMap<String, Rgb>();
        var token = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{3,6});").matcher(block);
        while (token.find()) found.put(token.group(1), Rgb.of(sixDigits(token.group(2))));
        return found;
    }

    private static String sixDigits(String hex) {
        return hex.length() == 7 ? hex : hex.replaceAll("([0-9a-f])", "$1$1");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/main/resources/static/fabcom.css"));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
