package org.fabcom.files;

import module java.base;
import org.springframework.core.io.InputStreamSource;

/**
 * How often a JPEG goes over its points (ITU T.81): once, as cameras write it, and then a reader holds few of them; or again and
 * again, ever finer, and then it holds all of them and works on each every time.
 */
final class Scans {

    private Scans() {}

    /** Throws where other readers may go on and this one can't tell how. 0 if there is none. A picture that says of itself that it comes ever finer counts as two at least. */
    static int of(InputStreamSource content) throws IOException {
        try (var bytes = new BufferedInputStream(content.getInputStream(), 65_536)) {
            int scans = 0;
            int finer = 0;
            for (int mark = mark(bytes); mark >= 0 && mark != 0xd9; mark = mark(bytes)) {
                if (mark == 0xd8 || mark == 0x01 || mark >= 0xd0 && mark <= 0xd7) continue;
                if (mark == 0xda) scans++;
                if (mark == 0xc2) finer = 2;
                int length = bytes.read() << 8 | bytes.read();
                if (length < 2) throw new IOException("a segment of no length: other readers would go on");
                bytes.skipNBytes(length - 2L);
            }
            return Math.max(scans, finer);
        }
    }

    /** The next one; within points a mark is told from a value by what follows it. Negative at the end. */
    private static int mark(InputStream bytes) throws IOException {
        for (int it = bytes.read(); it >= 0; it = bytes.read()) {
            if (it != 0xff) continue;
            int next = bytes.read();
            while (next == 0xff) next = bytes.read();
            if (next != 0) return next;
        }
        return -1;
    }
}
