package org.fabcom.imports.reading;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.bounds.Bounds;

/** The parts of a workbook: a few bytes can unfold into more than fits in memory, so they are unfolded once and counted. */
final class Parts {

    private Parts() {}

    /** True if there is a part of styles. Throws UnreadableSource if it is too large. */
    static boolean bounded(File book) throws IOException {
        boolean styled = false;
        long all = 0;
        try (var zip = ZipFile.builder().setFile(book).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                styled |= part.getName().endsWith("styles.xml");
                try (var content = zip.getInputStream(part)) {
                    all = counted(content, all, part.getName().endsWith("sharedStrings.xml"));
                }
            }
        }
        return styled;
    }

    private static long counted(InputStream part, long before, boolean held) throws IOException {
        var buffer = new byte[65_536];
        long all = before;
        var marks = new Marks(held);
        for (int n; (n = part.read(buffer)) >= 0; ) {
            all += n;
            if (all > Bounds.here().unfolded() || !marks.bounded(buffer, n))
                throw new UnreadableSource(
                        "Ce classeur est trop gros une fois ouvert : coupez-le par année, ou envoyez un CSV.");
        }
        return all;
    }
}
