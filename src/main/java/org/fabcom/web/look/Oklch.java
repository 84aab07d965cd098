package org.fabcom.web.look;

/**
 * A colour as the eye sorts it (B. Ottosson, Oklab, 2020): lightness 0 to 1, chroma from 0, hue in degrees. Equal steps of
 * lightness look equal whatever the hue, which is why an accent can be darkened without changing its character.
 */
record Oklch(double lightness, double chroma, double hue) {

    private static final double EDGE = 1e-4;

    public static Oklch of(Rgb rgb) {
        double r = Rgb.linear(rgb.red());
        double g = Rgb.linear(rgb.green());
        double b = Rgb.linear(rgb.blue());
        double l = Math.cbrt(.4122214708 * r + .5363325363 * g + .0514459929 * b);
        double m = Math.cbrt(.2119034982 * r + .6806995451 * g + .1073969566 * b);
        double s = Math.cbrt(.0883024619 * r + .2817188376 * g + .6299787005 * b);
        double lightness = .2104542553 * l + .7936177850 * m - .0040720468 * s;
        double a = 1.9779984951 * l - 2.4285922050 * m + .4505937099 * s;
        double bb = .0259040371 * l + .7827717662 * m - .8086757660 * s;
        return new Oklch(lightness, Math.hypot(a, bb), (Math.toDegrees(Math.atan2(bb, a)) + 360) % 360);
    }

    public Oklch lightness(double next) {
        return new Oklch(next, chroma, hue);
    }

    public Oklch atMost(double mostChroma) {
        return new Oklch(lightness, Math.min(chroma, mostChroma), hue);
    }

    /** The nearest colour of the screen with this lightness and hue: the chroma gives way. */
    public Rgb rgb() {
        if (shown(chroma)) return rounded(channels(chroma));
        double low = 0;
        double high = chroma;
        while (high - low > EDGE) {
            double middle = (low + high) / 2;
            if (shown(middle)) low = middle;
            else high = middle;
        }
        return rounded(channels(low));
    }

    private boolean shown(double c) {
        for (double it : channels(c)) {
            if (it < -EDGE || it > 1 + EDGE) return false;
        }
        return true;
    }

    private double[] channels(double c) {
        double a = c * Math.cos(Math.toRadians(hue));
        double b = c * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + .3963377774 * a + .2158037573 * b, 3);
        double m = Math.pow(lightness - .1055613458 * a - .0638541728 * b, 3);
        double s = Math.pow(lightness - .0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            Rgb.channel(4.0767416621 * l - 3.3077115913 * m + .2309699292 * s),
            Rgb.channel(-1.2684380046 * l + 2.6097574011 * m - .3413193965 * s),
            Rgb.channel(-.0041960863 * l - .7034186147 * m + 1.7076147010 * s)
        };
    }

    private static Rgb rounded(double[] channels) {
        return new Rgb(eight(channels[0]), eight(channels[1]), eight(channels[2]));
    }

    private static int eight(double channel) {
        return (int) Math.round(255 * Math.clamp(channel, 0, 1));
    }
}
