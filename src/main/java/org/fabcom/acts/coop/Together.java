package org.fabcom.acts.coop;

import module java.base;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.SheetTable;
import org.fabcom.imports.reading.SheetTable.Line;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.web.render.LocalizedText.Heading;

/**
 * The lines of one act together, as soon as the last of them was read: they mostly follow each other, so that few wait. What
 * waits has an end.
 */
final class Together {

    private static final int OF_A_LINE = 200;
    private static final int OF_A_CELL = 50;

    private final Map<UUID, Integer> sizes;
    private final BiConsumer<String, List<Line>> reader;
    private final Map<UUID, List<Line>> waiting = new HashMap<>();
    private long held;

    /** @param sizes how many lines each has */
    Together(Map<UUID, Integer> sizes, BiConsumer<String, List<Line>> reader) {
        this.sizes = sizes;
        this.reader = reader;
    }

    void read(SheetTable table) {
        var numbers = new Numbers();
        table.each(it -> take(numbers.of(it), it));
    }

    private void take(String id, Line line) {
        var act = Numbers.key(id);
        var lines = waiting.computeIfAbsent(act, none -> new ArrayList<>(1));
        lines.add(line);
        held += weight(line);
        if (lines.size() >= sizes.getOrDefault(act, 1)) {
            waiting.remove(act);
            for (var it : lines) held -= weight(it);
            reader.accept(id, lines);
        } else if (held > 2L * Bounds.here().kept())
            throw new UnreadableSource("coop.import.apart", new Heading(Numbers.ID));
    }

    private static long weight(Line line) {
        long weight = OF_A_LINE;
        for (var it : line.cells()) weight += it.isEmpty() ? 0 : OF_A_CELL + it.length();
        return weight;
    }
}
