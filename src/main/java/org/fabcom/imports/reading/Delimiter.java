package org.fabcom.imports.reading;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What parts the cells of a CSV: comma, semicolon, tab or bar, whichever gives most rows of the same width. */
final class Delimiter {

    private static final int ROWS = 40;
    private static final char[] USUAL = {',', ';', '\t', '|'};

    private Delimiter() {}

    /** {@code head}: the beginning of the file; a comma if there is nothing to tell by. */
    static char of(String head) {
        char best = ',';
        long most = 0;
        for (char it : USUAL) {
            long same = same(head, it);
            if (same > most) {
                most = same;
                best = it;
            }
        }
        return best;
    }

    /** Cells beyond the first in all rows that are as wide as most are. */
    private static long same(String head, char delimiter) {
        var widths = new HashMap<Integer, Integer>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        int rows = 0;
        try (var parser = CSVParser.parse(head, format)) {
            for (var it : parser) {
                if (rows++ == ROWS) break;
                widths.merge(it.size(), 1, Integer::sum);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            // what was read so far tells enough
        }
        return widths.entrySet().stream()
                .mapToLong(it -> (it.getKey() - 1L) * it.getValue())
                .max()
                .orElse(0);
    }
}
