package org.fabcom.plan.checking;

import module java.base;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.digest.Sha256;

/** Files as text: UTF-16 where a mark says so, UTF-8 where they are, else as Windows writes French. Nothing of them is held. */
final class Text {

    /** What can be said of a text before it is read. */
    enum Sort {
        BLANK,
        /** A workbook, an archive or a picture holds what no text does. */
        NONE,
        TEXT
    }

    private static final int BUFFER = 16_384;

    private Text() {}

    static Reader open(Content file) throws IOException {
        return LetterCodes.flowing(file).reader();
    }

    static Sort sort(Content file) throws IOException {
        // zero bytes without a mark that says UTF-16
        if ("UTF-16".equals(LetterCodes.flowing(file).guess())) return Sort.NONE;
        var sort = Sort.BLANK;
        var buffer = new char[BUFFER];
        try (var letters = open(file)) {
            for (int n; (n = letters.read(buffer)) >= 0; )
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\0') return Sort.NONE;
                    if (!Character.isWhitespace(buffer[i])) sort = Sort.TEXT;
                }
        }
        return sort;
    }

    /** Of all files together, in their order. */
    static String sha256(List<Content> files) {
        try {
            var digest = Sha256.begun();
            var buffer = new byte[BUFFER];
            for (var it : files)
                try (var bytes = new DigestInputStream(it.open(), digest)) {
                    while (bytes.read(buffer) >= 0) {}
                }
            return Sha256.hex(digest);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
