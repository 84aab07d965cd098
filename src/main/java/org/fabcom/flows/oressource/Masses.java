package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.flows.former.Former;
import org.fabcom.imports.UnreadableSource;
import org.jspecify.annotations.Nullable;

/** What sold lines weighed, by the numbers of the lines: sixteen bytes each, until the lines themselves are read. */
final class Masses {

    private static final int FIRST = 1_024;
    private static final int BOUND = 4_000_000;

    private final BitSet used = new BitSet();
    private long[] lines = new long[FIRST];
    private long[] grams = new long[FIRST];
    private int size;
    private boolean sorted = true;

    void add(Former.Sold it) {
        if (size == BOUND) throw new UnreadableSource("oressource.import.many", BOUND);
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            grams = Arrays.copyOf(grams, 2 * size);
        }
        sorted &= size == 0 || lines[size - 1] <= it.line();
        lines[size] = it.line();
        grams[size++] = it.grams();
    }

    /** Grams of this line; null if nobody weighed it. Of two masses of one line the first counts. */
    @Nullable
    Long of(long line) {
        if (!sorted) sort();
        int at = Arrays.binarySearch(lines, 0, size, line);
        if (at < 0) return null;
        while (at > 0 && lines[at - 1] == line) at--;
        used.set(at);
        return grams[at];
    }

    /** Numbers of lines that nobody asked for, or that were weighed a second time. */
    LongStream unused() {
        return IntStream.range(0, size).filter(it -> !used.get(it)).mapToLong(it -> lines[it]);
    }

    int size() {
        return size;
    }

    private void sort() {
        var order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(it -> lines[it]).thenComparing(it -> it))
                .mapToInt(it -> it)
                .toArray();
        var former = lines;
        lines = Arrays.stream(order).mapToLong(it -> former[it]).toArray();
        var masses = grams;
        grams = Arrays.stream(order).mapToLong(it -> masses[it]).toArray();
        sorted = true;
    }
}
