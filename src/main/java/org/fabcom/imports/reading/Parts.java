package org.fabcom.imports.reading;

import module java.base;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.bounds.Bounds;

/** The parts of a workbook: a few bytes can unfold into more than fits in memory, so they are unfolded once and counted. */
final class Parts {

    private long size;
    private long cells;

    private Parts() {}

    /** True if there is a part of styles. Throws UnreadableSource if it is too large. */
    static boolean bounded(File book) throws IOException {
        boolean styled = false;
        var all = new Parts();
        try (var zip = ZipFile.builder().setFile(book).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                styled |= part.getName().endsWith("styles.xml");
                try (var content = zip.getInputStream(part)) {
                    all.count(content, part.getName().endsWith("sharedStrings.xml"));
                }
            }
        }
        return styled;
    }

    private void count(InputStream part, boolean held) throws IOException {
        var buffer = new byte[65_536];
        var marks = new Marks(held, cells);
        for (int n; (n = part.read(buffer)) >= 0; ) {
            size += n;
            if (size > Bounds.here().unfolded() || !marks.bounded(buffer, n))
                throw new UnreadableSource("imports.said.book.large.year");
        }
        cells = marks.cells();
    }
}
