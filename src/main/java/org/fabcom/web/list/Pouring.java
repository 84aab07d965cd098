package org.fabcom.web.list;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;

/** A long answer that is written as it comes: nothing of it is gathered. */
public final class Pouring {

    private Pouring() {}

    public static void csv(HttpServletResponse response, String fileName, Consumer<Writer> what) {
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(fileName).build().toString());
        pour(response, "text/csv; charset=utf-8", what);
    }

    public static void json(HttpServletResponse response, Consumer<Writer> what) {
        pour(response, "application/json", what);
    }

    private static void pour(HttpServletResponse response, String type, Consumer<Writer> what) {
        response.setContentType(type);
        try {
            var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            what.accept(out);
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
