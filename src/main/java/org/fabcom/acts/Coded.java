package org.fabcom.acts;

import module java.base;

/** A word of the mediators' common vocabulary: its code goes into the base and out into files as it is. */
public interface Coded {

    String code();

    static <T extends Enum<T> & Coded> Optional<T> find(Class<T> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.code().equals(code))
                .findFirst();
    }

    /** Those of the codes that are known. */
    static <T extends Enum<T> & Coded> Set<T> all(Class<T> type, Iterable<String> codes) {
        var found = EnumSet.noneOf(type);
        codes.forEach(it -> find(type, it).ifPresent(found::add));
        return found;
    }

    static List<String> codes(Iterable<? extends Coded> words) {
        var codes = new java.util.ArrayList<String>();
        words.forEach(it -> codes.add(it.code()));
        return codes;
    }
}
