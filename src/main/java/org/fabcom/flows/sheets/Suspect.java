package org.fabcom.flows.sheets;

import module java.base;

/**
 * Masses that were surely meant in grams: above what the place ever weighs, more than twenty times the mean mass of a piece, or, from
 * a hundred kilograms on, more than twenty times what is usual under the same words of the table.
 */
final class Suspect {

    private static final int TIMES = 20;
    private static final int ENOUGH = 4;
    private static final long HEAVY = 100_000;

    private final long heaviest;
    private final Map<String, Integer> means;
    private final Map<String, List<Long>> seen = new HashMap<>();
    private final Map<String, Long> usual = new HashMap<>();

    /** @param means mean mass of a piece in grams, by the names of kinds in small letters */
    Suspect(long heaviest, Map<String, Integer> means) {
        this.heaviest = heaviest;
        this.means = means;
    }

    void see(SheetLine it) {
        if (it.grams() != null)
            seen.computeIfAbsent(key(it.words()), one -> new ArrayList<>()).add(it.grams());
    }

    boolean is(SheetLine it) {
        var grams = it.grams();
        if (grams == null) return false;
        var mean = means.get(key(it.said().isEmpty() ? it.words() : it.said()));
        var pieces = it.pieces();
        return grams > heaviest
                || mean != null && pieces != null && grams > (long) TIMES * mean * pieces
                || grams >= HEAVY && grams / TIMES > usual(key(it.words()));
    }

    /** The median; where too few are known, anything is usual. */
    private long usual(String words) {
        return usual.computeIfAbsent(words, key -> {
            var all = seen.getOrDefault(key, List.of());
            return all.size() < ENOUGH
                    ? Long.MAX_VALUE
                    : all.stream().sorted().toList().get(all.size() / 2);
        });
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
