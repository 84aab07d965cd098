package org.fabcom.places.twins;

import module java.base;
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

    /**
     * What is compared of a place, made ready once for all others of its commune.
     *
     * @param street null if it gives none; {@code north}, {@code east}: in radians, null without coordinates
     */
    record Features(
            Set<String> kinds,
            String name,
            @Nullable String street,
            @Nullable Double north,
            @Nullable Double east,
            String source) {

        static Features of(Facts facts) {
            boolean placed = facts.knows(Field.LATITUDE);
            return new Features(
                    facts.all(Field.KINDS).stream().map(Likeness::kind).collect(Collectors.toSet()),
                    words(facts.name()),
                    facts.knows(Field.ADDRESS) ? words(facts.text(Field.ADDRESS)) : null,
                    placed ? radians(facts, Field.LATITUDE) : null,
                    placed ? radians(facts, Field.LONGITUDE) : null,
                    facts.text(Field.SOURCE));
        }

        private static double radians(Facts facts, Field field) {
            return Math.toRadians(facts.number(field).orElseThrow().doubleValue());
        }

        /** A kind in common, or one that is not known. */
        private boolean kin(Features other) {
            return kinds.isEmpty() || other.kinds.isEmpty() || !Collections.disjoint(kinds, other.kinds);
        }

        private @Nullable Integer metres(Features other) {
            if (north == null || east == null || other.north == null || other.east == null) return null;
            return (int) Math.round(EARTH * Math.hypot(north - other.north, (east - other.east) * Math.cos(north)));
        }
    }

    /** Empty if they are surely two: other kinds, or not alike enough. Within one source more is asked. */
    static Optional<Likeness> of(Features one, Features other) {
        if (!one.kin(other)) return Optional.empty();
        int asked = one.source.equals(other.source) ? WITHIN : APART;
        int names = ratio(one.name, other.name);
        var metres = one.metres(other);
        int known = names + (metres == null ? 0 : nearness(metres));
        int parts = metres == null ? 1 : 2;
        @Nullable Integer streets = null;
        if (one.street != null && other.street != null) {
            // most are not alike, whatever their streets are
            if ((known + 100) / ++parts <= asked) return Optional.empty();
            streets = ratio(one.street, other.street);
            known += streets;
        }
        int score = known / parts;
        return score > asked ? Optional.of(new Likeness(score, names, streets, metres)) : Optional.empty();
    }

    /** France Services and PIMMS are often one house. */
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

    private static int nearness(int metres) {
        double degrees = metres / (double) DEGREE_METRES;
        return degrees < NEAR_DEGREES ? 100 : (int) (100 / (1000 * degrees + 1));
    }
}
