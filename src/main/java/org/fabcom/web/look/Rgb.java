package org.fabcom.web.look;

import module java.base;

/** A colour of the screen (sRGB, 8 bits a channel). */
public record Rgb(int red, int green, int blue) {

    public static final Rgb WHITE = new Rgb(255, 255, 255);

    /** From {@code #rrggbb}, the # may be missing. Throws IllegalArgumentException otherwise. */
    public static Rgb of(String hex) {
        var digits = hex.startsWith("#") ? hex.substring(1) : hex;
        if (!digits.matches("[0-9a-fA-F]{6}")) throw new IllegalArgumentException("not a colour: " + hex);
        int all = Integer.parseInt(digits, 16);
        return new Rgb(all >> 16, all >> 8 & 255, all & 255);
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** Contrast ratio of WCAG 2.2, from 1 to 21. */
    public double contrast(Rgb other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + .05) / (Math.min(mine, its) + .05);
    }

    private double luminance() {
        return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
    }

    /** From the 8-bit channel to light (IEC 61966-2-1). */
    static double linear(int channel) {
        double c = channel / 255.0;
        return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
    }

    /** From light to the channel, not rounded: outside 0 to 1 when the screen cannot show it. */
    static double channel(double light) {
        return light <= .0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - .055;
    }
}
