package org.fabcom.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The one address of each file. It is handed over to be saved, never shown as a page of ours: a file is somebody's, and might
 * be anything. The room that holds it says who may; to others it does not exist.
 */
@Controller
final class FilePages {

    static final String PATH = "/fichiers";

    private final Cellar cellar;
    private final Owners owners;

    FilePages(Cellar cellar, Owners owners) {
        this.cellar = cellar;
        this.owners = owners;
    }

    @GetMapping(PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    void fetch(@PathVariable String id, Visitor me, HttpServletResponse response) throws IOException {
        var file = cellar.find(uuid(id)).filter(it -> owners.mayFetch(it, me)).orElseThrow(Problem::notFound);
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

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
