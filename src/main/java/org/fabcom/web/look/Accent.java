package org.fabcom.web.look;

import module java.base;

/**
 * The accent colour of an instance: any colour is taken, its hue is kept, its lightness walks until every pair can be read
 * (WCAG 2.2, 1.4.3). Yellow never follows it: it means the next step on every instance.
 *
 * @param chosen the colour as the administrator picked it
 */
public record Accent(Rgb chosen, Palette light, Palette dark) {

    /** The six values of the style sheet: links and filled buttons, words on them, and the same stronger, softer, as a line, deep. */
    public record Palette(Rgb accent, Rgb ink, Rgb strong, Rgb soft, Rgb line, Rgb deep) {

        String css() {
            return "--accent:%s;--accent-ink:%s;--accent-strong:%s;--accent-soft:%s;--accent-line:%s;--accent-deep:%s"
                    .formatted(accent.hex(), ink.hex(), strong.hex(), soft.hex(), line.hex(), deep.hex());
        }
    }

    /** The colour of FabCom itself, which the style sheet already holds. */
    public static final String USUAL = "#0b6272";

    private static final Rgb PAPER = Rgb.of("#f4f5ee");
    private static final Rgb NIGHT_SHEET = Rgb.of("#18231d");
    private static final Oklch BAD = Oklch.of(Rgb.of("#a8321c"));
    private static final double STEP = .005;

    /** Throws IllegalArgumentException if it is not {@code #rrggbb}. */
    public static Accent of(String hex) {
        var chosen = Rgb.of(hex);
        return new Accent(chosen, day(Oklch.of(chosen)), night(Oklch.of(chosen)));
    }

    private static Palette day(Oklch chosen) {
        var base = chosen.atMost(.13);
        var soft = base.atMost(.022).lightness(.94).rgb();
        var accent = walk(
                base.lightness(Math.min(base.lightness(), .50)),
                lightness -> lightness - STEP,
                it -> it.contrast(Rgb.WHITE) >= 5.5 && it.contrast(PAPER) >= 5 && it.contrast(soft) >= 4.5);
        return new Palette(
                accent.rgb(),
                Rgb.WHITE,
                accent.lightness(Math.max(0, accent.lightness() - .07)).rgb(),
                soft,
                base.atMost(.06).lightness(.77).rgb(),
                base.atMost(.05).lightness(.28).rgb());
    }

    private static Palette night(Oklch chosen) {
        var base = chosen.atMost(.10);
        var soft = base.atMost(.045).lightness(.30).rgb();
        var accent = walk(
                base.lightness(.76),
                lightness -> lightness + STEP,
                it -> it.contrast(NIGHT_SHEET) >= 7 && it.contrast(soft) >= 5.5);
        return new Palette(
                accent.rgb(),
                base.atMost(.04).lightness(.22).rgb(),
                accent.lightness(Math.min(1, accent.lightness() + .08)).rgb(),
                soft,
                base.atMost(.08).lightness(.48).rgb(),
                base.atMost(.045).lightness(.26).rgb());
    }

    private static Oklch walk(Oklch from, DoubleUnaryOperator step, Predicate<Rgb> passes) {
        var at = from;
        while (!passes.test(at.rgb()) && at.lightness() > 0 && at.lightness() < 1) {
            at = at.lightness(Math.clamp(step.applyAsDouble(at.lightness()), 0, 1));
        }
        return at;
    }

    /** True if the colour had to be darkened to be read on white: the form says so. */
    public boolean darkened() {
        return Oklch.of(chosen).lightness() - Oklch.of(light.accent()).lightness() > .01;
    }

    /** True if people may take it for the red of errors: allowed, with a warning. */
    public boolean nearBad() {
        var mine = Oklch.of(light.accent());
        double turn = Math.abs(mine.hue() - BAD.hue()) % 360;
        return mine.chroma() > .07 && Math.min(turn, 360 - turn) < 18;
    }

    /** The style sheet of the instance, to be linked for screens only: paper stays black. */
    public String css() {
        return ":root{" + light.css() + "}\n@media (prefers-color-scheme:dark){:root:not([data-theme=\"light\"]){"
                + dark.css() + "}}\n:root[data-theme=\"dark\"]{" + dark.css() + "}\n";
    }
}
