package org.fabcom.imports.reading;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.fabcom.imports.UnreadableSource;

/** The parts of a workbook: a few bytes can unfold into more than fits in memory, so they are unfolded once and counted. */
final class Parts {

    private static final long MOST_BYTES = 200_000_000;

    /** The words of all cells are held at once. */
    private static final long MOST_WORDS = 50_000_000;

    private Parts() {}

    /** True if there is a part of styles. Throws UnreadableSource if it is too large. */
    static boolean bounded(byte[] bytes) throws IOException {
        boolean styled = false;
        long all = 0;
        var buffer = new byte[65_536];
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var part : java.util.Collections.list(zip.getEntries())) {
                styled |= part.getName().endsWith("styles.xml");
                long own = 0;
                try (var content = zip.getInputStream(part)) {
                    for (int n; (n = content.read(buffer)) >= 0; ) {
                        own += n;
                        all += n;
                        if (all > MOST_BYTES
                                || own > MOST_WORDS && part.getName().endsWith("sharedStrings.xml"))
                            throw new UnreadableSource(
                                    "Ce classeur est trop gros une fois ouvert : coupez-le par année, ou envoyez un CSV.");
                    }
                }
            }
        }
        return styled;
    }
}
