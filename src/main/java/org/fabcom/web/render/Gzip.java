package org.fabcom.web.render;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Bytes made smaller on their way: hard for what is kept a year, lightly for what is drawn anew each time. */
final class Gzip {

    /** What is sent once only. Level 3 takes a third of the time, and 1.8 kB more than a first view may weigh. */
    static final int QUICK = 6;

    static final int HARD = 9;

    /** Whatever it is that writes itself. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Gzip() {}

    static boolean accepted(HttpServletRequest request) {
        var accepts = request.getHeader("Accept-Encoding");
        return accepts != null && accepts.contains("gzip") && !accepts.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");
    }

    static byte[] of(Writing what, int level) {
        var out = new ByteArrayOutputStream(8192);
        try (var gzip = new GZIPOutputStream(out, 8192) {
            {
                def.setLevel(level);
            }
        }) {
            what.to(gzip);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
