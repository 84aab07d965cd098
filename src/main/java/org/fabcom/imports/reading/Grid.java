package org.fabcom.imports.reading;

import java.util.List;
import org.fabcom.kernel.Storable;

/** Cells by rows; the walker says whether it wants the next. */
interface Grid {

    void walk(Walker walker);

    /** Rows as whoever looks at the sheet counts them. */
    @FunctionalInterface
    interface Walker {
        boolean take(int number, List<String> cells);
    }

    /** An apostrophe that keeps a cell from being a formula is none of it. */
    static String clean(String cell) {
        var text = Storable.kept(cell).strip();
        boolean kept = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
        return kept ? text.substring(1) : text;
    }
}
