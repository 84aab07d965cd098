package org.fabcom.places.listing;

import module java.base;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Field;

/** Which bit of {@code places.place.facets} stands for which code; the base computes the same from the same lists. */
final class Bits {

    /** The filters in the order of reading, with the name of each in the address. */
    static final Map<String, Field> FILTERS = new java.util.LinkedHashMap<>();

    static final int COUNT = 32;
    private static final Map<Field, Integer> FIRST = Map.of(
            Field.SERVICES,
            0,
            Field.AUDIENCES,
            9,
            Field.FEES,
            14,
            Field.ACCESS,
            17,
            Field.SUPPORT,
            23,
            Field.OWN_KINDS,
            27);

    static {
        FILTERS.put("service", Field.SERVICES);
        FILTERS.put("frais", Field.FEES);
        FILTERS.put("acces", Field.ACCESS);
        FILTERS.put("public", Field.AUDIENCES);
        FILTERS.put("accompagnement", Field.SUPPORT);
        FILTERS.put("genre", Field.OWN_KINDS);
    }

    private Bits() {}

    /** Empty for what is no code of this field. */
    static long of(Field field, String code) {
        int at = Codes.names(field).indexOf(code);
        return at < 0 ? 0 : 1L << (first(field) + at);
    }

    static int first(Field field) {
        return java.util.Objects.requireNonNull(FIRST.get(field));
    }

    static long of(Field field, List<String> codes) {
        long bits = 0;
        for (var it : codes) bits |= of(field, it);
        return bits;
    }
}
