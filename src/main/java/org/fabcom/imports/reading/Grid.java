package org.fabcom.imports.reading;

import module java.base;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.bounds.Bounds;
import org.jspecify.annotations.Nullable;

/** The sheets of a file, with their cells by rows. */
interface Grid {

    /** Goes once through all sheets, in their order. */
    void walk(Walkers walkers);

    default void walk(int sheet, Walker walker) {
        walk(at -> at == sheet ? walker : null);
    }

    /** Who goes through a sheet, from 0; null if nobody wants its rows. */
    @FunctionalInterface
    interface Walkers {
        @Nullable
        Walker of(int sheet);
    }

    /** Rows as whoever looks at the sheet counts them; false if it wants no more of this one. */
    @FunctionalInterface
    interface Walker {
        boolean take(int number, List<String> cells);
    }

    /** Of a file that has but one. */
    static Grid single(Consumer<Walker> sheet) {
        return walkers -> {
            var walker = walkers.of(0);
            if (walker != null) sheet.accept(walker);
        };
    }

    /** A cell that many refer to, or a row that is repeated, unfolds once more while it is handed out: that is bounded too. */
    static Grid bounded(Grid grid) {
        return walkers -> {
            long[] left = {2 * Bounds.here().unfolded()};
            grid.walk(at -> {
                var walker = walkers.of(at);
                return walker == null
                        ? null
                        : (number, cells) -> {
                            for (var it : cells) left[0] -= it.length() + 1;
                            if (left[0] < 0) throw new UnreadableSource("imports.said.book.large");
                            return walker.take(number, cells);
                        };
            });
        };
    }

    /** An apostrophe that keeps a cell from being a formula is none of it. */
    static String clean(String cell) {
        var text = Storable.kept(cell).strip();
        boolean kept = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
        return kept ? text.substring(1) : text;
    }
}
