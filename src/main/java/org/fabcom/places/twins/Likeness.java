package org.fabcom.places.twins;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fabcom.kernel.Fold;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;

/**
 * How alike two places are, from 0 to 100, and why: their names, their streets, and how far apart they lie, each only where both
 * say it. What is not known counts for nothing, neither for nor against (A48).
 *
 * @param streets null if one of them gives none
 * @param metres null if one of them has no coordinates
 */
record Likeness(
        int score,
        int names,
        @Nullable Integer streets,
        @Nullable Integer metres) {

    static final int APART = 83;
    static final int WITHIN = 90;
    private static final double EARTH = 6_371_000;
    private static final double NEAR_DEGREES = 0.0004;
    private static final int DEGREE_METRES = 111_195;

    /** Empty if they are surely two: other kinds, or not alike enough. Within one source more is asked. */
    static Optional<Likeness> of(Facts one, Facts other) {
        if (!kin(one.all(Field.KINDS), other.all(Field.KINDS))) return Optional.empty();
        int names = ratio(words(one.name()), words(other.name()));
        var streets = one.knows(Field.ADDRESS) && other.knows(Field.ADDRESS)
                ? ratio(words(one.text(Field.ADDRESS)), words(other.text(Field.ADDRESS)))
                : null;
        var metres = metres(one, other);
        int sum = names + (streets == null ? 0 : streets) + (metres == null ? 0 : nearness(metres));
        int parts = 1 + (streets == null ? 0 : 1) + (metres == null ? 0 : 1);
        int score = sum / parts;
        boolean same = one.text(Field.SOURCE).equals(other.text(Field.SOURCE));
        return score > (same ? WITHIN : APART)
                ? Optional.of(new Likeness(score, names, streets, metres))
                : Optional.empty();
    }

    /** A kind in common, or one that is not known. France Services and PIMMS are often one house. */
    private static boolean kin(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) return true;
        return one.stream()
                .map(Likeness::kind)
                .anyMatch(it -> other.stream().map(Likeness::kind).anyMatch(it::equals));
    }

    private static String kind(String code) {
        return code.equals("PIMMS") ? "RFS" : code;
    }

    /** Words in the order of the alphabet: « Médiathèque Louis-Aragon » and « Louis Aragon (médiathèque) » are the same. */
    private static String words(String text) {
        return Arrays.stream(Fold.words(text).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** Twice the letters that both have in the same order, in a hundred of all their letters. */
    static int ratio(String one, String other) {
        if (one.isEmpty() && other.isEmpty()) return 100;
        var row = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return 200 * row[other.length()] / (one.length() + other.length());
    }

    private static @Nullable Integer metres(Facts one, Facts other) {
        if (!one.knows(Field.LATITUDE) || !other.knows(Field.LATITUDE)) return null;
        double north = radians(one, Field.LATITUDE) - radians(other, Field.LATITUDE);
        double east = (radians(one, Field.LONGITUDE) - radians(other, Field.LONGITUDE))
                * Math.cos(radians(one, Field.LATITUDE));
        return (int) Math.round(EARTH * Math.hypot(north, east));
    }

    private static double radians(Facts facts, Field field) {
        return Math.toRadians(facts.number(field).orElseThrow().doubleValue());
    }

    private static int nearness(int metres) {
        double degrees = metres / (double) DEGREE_METRES;
        return degrees < NEAR_DEGREES ? 100 : (int) (100 / (1000 * degrees + 1));
    }
}
