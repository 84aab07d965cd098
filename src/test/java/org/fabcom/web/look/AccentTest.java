package org.fabcom.web.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.Test;

class AccentTest {

    private static final Rgb PAPER = Rgb.of("#f4f5ee");
    private static final Rgb HOLLOW = Rgb.of("#e9ece0");
    private static final Rgb NIGHT_PAPER = Rgb.of("#101814");
    private static final Rgb NIGHT_SHEET = Rgb.of("#18231d");

    @Test
    void every_pair_of_3_600_colours_can_be_read() {
        double least = 21;
        int swept = 0;
        for (int hue = 0; hue < 360; hue += 3) {
            for (double lightness = .05; lightness < 1; lightness += .18) {
                for (double chroma = 0; chroma < .3; chroma += .06) {
                    var accent =
                            Accent.of(new Oklch(lightness, chroma, hue).rgb().hex());
                    for (double it : pairs(accent)) least = Math.min(least, it);
                    swept++;
                }
            }
        }
        assertThat(swept).isGreaterThanOrEqualTo(3_600);
        assertThat(least).isGreaterThanOrEqualTo(4.5);
    }

    private static List<Double> pairs(Accent it) {
        var all = new ArrayList<Double>();
        for (var on : List.of(Rgb.WHITE, PAPER, it.light().soft())) {
            all.add(it.light().accent().contrast(on));
            all.add(it.light().strong().contrast(on));
        }
        all.add(it.light().ink().contrast(it.light().accent()));
        all.add(it.light().ink().contrast(it.light().strong()));
        all.add(it.light().ink().contrast(it.light().deep()));
        all.add(it.light().strong().contrast(HOLLOW));
        for (var on : List.of(NIGHT_SHEET, NIGHT_PAPER, it.dark().soft())) {
            all.add(it.dark().accent().contrast(on));
            all.add(it.dark().strong().contrast(on));
        }
        all.add(it.dark().ink().contrast(it.dark().accent()));
        all.add(it.dark().ink().contrast(it.dark().strong()));
        all.add(Rgb.WHITE.contrast(it.dark().deep()));
        return all;
    }

    @Test
    void the_colour_of_FabCom_is_left_as_it_is() {
        var usual = Accent.of(Accent.USUAL);

        assertThat(usual.light().accent().hex()).isEqualTo(Accent.USUAL);
        assertThat(usual.darkened()).isFalse();
        assertThat(usual.nearBad()).isFalse();
    }

    @Test
    void a_bright_yellow_is_darkened_and_keeps_its_hue() {
        var yellow = Accent.of("#ffe600");

        assertThat(yellow.darkened()).isTrue();
        assertThat(Oklch.of(yellow.light().accent()).hue())
                .isCloseTo(Oklch.of(Rgb.of("#ffe600")).hue(), org.assertj.core.data.Offset.offset(3.0));
    }

    @Test
    void a_brick_red_is_allowed_with_a_warning() {
        assertThat(Accent.of("#b4472b").nearBad()).isTrue();
    }

    @Test
    void greys_black_and_white_give_a_style_sheet_too() {
        for (var hex : List.of("#000000", "#ffffff", "#808080")) {
            assertThat(pairs(Accent.of(hex))).allMatch(it -> it >= 4.5);
        }
    }

    @Test
    void the_style_sheet_gives_the_six_values_by_day_and_by_night() {
        assertThat(Accent.of("#1c6b4a").css())
                .contains(":root{--accent:#1c6b4a;--accent-ink:#ffffff;")
                .contains("@media (prefers-color-scheme:dark){:root:not([data-theme=\"light\"]){--accent:")
                .contains(":root[data-theme=\"dark\"]{--accent:");
    }

    @Test
    void what_is_not_a_colour_is_refused() {
        assertThatThrownBy(() -> Accent.of("teal")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Accent.of("#12345")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void colours_come_back_from_Oklch_as_they_went() {
        for (var hex : List.of("#0b6272", "#ffffff", "#000000", "#b4472b", "#ffe600", "#123456")) {
            assertThat(Oklch.of(Rgb.of(hex)).rgb().hex()).isEqualTo(hex);
        }
    }
}
