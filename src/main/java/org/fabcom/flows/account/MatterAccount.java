package org.fabcom.flows.account;

import module java.base;
import org.fabcom.flows.Channel;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.MassFrom;
import org.jspecify.annotations.Nullable;

/** What came in and what became of it, in grams, from sums. Immutable. */
public record MatterAccount(List<Cell> cells) {

    public MatterAccount {
        cells = List.copyOf(cells);
    }

    /**
     * One sum. {@code what}: official name of the kind, or the waste; {@code stream}, {@code electrical}: codes, empty for a waste; what
     * no kind was found for is nothing, of the stream UNSORTED.
     *
     * @param site its name
     */
    public record Cell(
            String site,
            Fate fate,
            @Nullable Channel channel,
            @Nullable ExitClass out,
            String what,
            String stream,
            String electrical,
            String locality,
            MassFrom from,
            long lines,
            long grams,
            long pieces) {}

    /** The four sums of something, and what of them is estimated. */
    public record Line(long received, long reused, long recycled, long residual, long estimated) {

        static final Line NONE = new Line(0, 0, 0, 0, 0);

        Line plus(Cell it) {
            return new Line(
                    received + of(it, Fate.RECEIVED),
                    reused + of(it, Fate.REUSED),
                    recycled + of(it, Fate.RECYCLED),
                    residual + of(it, Fate.RESIDUAL),
                    estimated + (it.from() == MassFrom.WEIGHED ? 0 : it.grams()));
        }

        private static long of(Cell it, Fate fate) {
            return it.fate() == fate ? it.grams() : 0;
        }

        /** What stays, or was there before: always shown, never spread over the others. */
        public long stock() {
            return received - left();
        }

        public long left() {
            return reused + recycled + residual;
        }

        /** Reused of what left, in tenths of a per cent; -1: nothing left. */
        public long reuseOfLeft() {
            return share(reused, left());
        }

        /** Reused and recycled of what left. */
        public long recoveryOfLeft() {
            return share(reused + recycled, left());
        }

        /** Reused of what was received. */
        public long reuseOfReceived() {
            return share(reused, received);
        }

        public long recoveryOfReceived() {
            return share(reused + recycled, received);
        }
    }

    static long share(long part, long whole) {
        return whole <= 0 ? -1 : (part * 2000 + whole) / (2 * whole);
    }

    public Line total() {
        return line(cells);
    }

    private static Line line(List<Cell> some) {
        return some.stream().reduce(Line.NONE, Line::plus, (one, other) -> one);
    }

    /** By something that is said of each sum, the heaviest first. */
    public Map<String, Line> by(Function<Cell, String> key) {
        var lines = new LinkedHashMap<String, Line>();
        cells.forEach(it -> lines.merge(key.apply(it), Line.NONE.plus(it), (was, one) -> was.plus(it)));
        var sorted = new LinkedHashMap<String, Line>();
        lines.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Line>>comparingLong(
                                it -> -it.getValue().received() - it.getValue().left())
                        .thenComparing(Map.Entry::getKey))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    public MatterAccount only(java.util.function.Predicate<Cell> some) {
        return new MatterAccount(cells.stream().filter(some).toList());
    }

    /** Sold pieces that were weighed, of all that were sold, in tenths of a per cent; -1: none was sold. */
    public long certainty() {
        long weighed = 0;
        long all = 0;
        for (var it : cells) {
            if (it.out() != ExitClass.SALE) continue;
            all += it.pieces();
            if (it.from() == MassFrom.WEIGHED) weighed += it.pieces();
        }
        return share(weighed, all);
    }
}
