package org.fabcom.files;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Hands a file over to be saved, never shown as a page of ours: a file is somebody's, and might be anything. */
@Component
public class Handing {

    private final Cellar cellar;

    Handing(Cellar cellar) {
        this.cellar = cellar;
    }

    /** Whether this visitor may have it was asked before. */
    public void over(HeldFile file, HttpServletResponse response) throws IOException {
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
        cellar.pour(file.sha256(), response.getOutputStream());
    }
}
