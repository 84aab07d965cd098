package org.fabcom.agenda.evaluations;

import module java.base;

/**
 * How many said 1, 2, 3 and 4 of one aim at one moment. A mean is told from five answers on: under that it would tell what
 * somebody answered.
 */
public record Degrees(int one, int two, int three, int four) {

    static final int ENOUGH = 5;

    /** Once some are told: so many more at once. */
    static final int MORE = 3;

    static final int HIGHEST = 4;
    static final Degrees NONE = new Degrees(0, 0, 0, 0);

    public Degrees {
        if (one < 0 || two < 0 || three < 0 || four < 0) throw new IllegalArgumentException("degrees");
    }

    static Degrees of(int[] numbers) {
        if (numbers.length != HIGHEST) throw new IllegalArgumentException(Arrays.toString(numbers));
        return new Degrees(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    int total() {
        return one + two + three + four;
    }

    int of(int degree) {
        return switch (degree) {
            case 1 -> one;
            case 2 -> two;
            case 3 -> three;
            case 4 -> four;
            default -> throw new IllegalArgumentException("" + degree);
        };
    }

    public Degrees plus(Degrees other) {
        return new Degrees(one + other.one, two + other.two, three + other.three, four + other.four);
    }

    public boolean enough() {
        return total() >= ENOUGH;
    }

    /** In tenths, rounded half up: 23 is 2.3. Only where {@link #enough} says so. */
    int tenths() {
        if (!enough()) throw new IllegalStateException("too few answers to tell a mean");
        int sum = one + 2 * two + 3 * three + 4 * four;
        return (sum * 20 + total()) / (2 * total());
    }

    /** « 2,3 ». */
    public String mean(Locale locale) {
        return tenths() / 10 + (locale.getLanguage().equals("fr") ? "," : ".") + tenths() % 10;
    }
}
